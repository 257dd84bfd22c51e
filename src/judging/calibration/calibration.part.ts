import type { JudgingPart } from '../judging-part.js';
import { AnchorCard } from './anchor-card.entity.js';
import { Anchor } from './anchor.entity.js';
import { AnchorsController } from './anchors.controller.js';
import { AnchorsQueries } from './anchors.queries.js';
import { AnchorsService } from './anchors.service.js';
import { CalibrationResultsController } from './calibration-results.controller.js';
import { CalibrationController } from './calibration.controller.js';
import { Calibration } from './calibration.entity.js';
import { CalibrationsService } from './calibrations.service.js';
import { OwnCalibrationQueries } from './own-calibration.queries.js';
import { SpreadQueries } from './spread.queries.js';

/** Works that judges score first, how they compare on them, and whether their scale moves. */
export const calibration: JudgingPart = {
  entities: [Anchor, AnchorCard, Calibration],
  controllers: [CalibrationController, CalibrationResultsController, AnchorsController],
  shared: [AnchorsQueries, AnchorsService, CalibrationsService],
  providers: [OwnCalibrationQueries, SpreadQueries],
};
