import type { YlsPart } from '../yls-part.js';
import { DossiersService } from './dossiers.service.js';
import { GuardianPapersController } from './guardian-papers.controller.js';
import { GuardianSigning } from './guardian-signing.js';
import { OwnPapersController } from './own-papers.controller.js';
import { PaperFiles } from './paper-files.js';
import { PaperViews } from './paper-views.queries.js';
import { ProgressController } from './progress.controller.js';
import { ProgressQueries } from './progress.queries.js';
import { PapersClock } from './papers-clock.js';
import { PapersFacts } from './papers.facts.js';
import { PapersProgramme } from './papers-programme.js';
import { PapersSigned } from './papers-signed.js';
import { YlsDossier } from './yls-dossier.entity.js';

/** Health, travel and the days at the summit: asked after the yes, signed by the guardian. */
export const papers: YlsPart = {
  entities: [YlsDossier],
  controllers: [OwnPapersController, GuardianPapersController, ProgressController],
  shared: [DossiersService, PaperFiles, PapersClock, PapersSigned],
  providers: [GuardianSigning, PaperViews, PapersFacts, PapersProgramme, ProgressQueries],
};
