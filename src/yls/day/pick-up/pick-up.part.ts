import type { YlsPart } from '../../yls-part.js';
import { Collectors } from './collectors.service.js';
import { GuardianDayController } from './guardian-day.controller.js';
import { PickUpCodes } from './pick-up-codes.js';
import { PickUpController } from './pick-up.controller.js';
import { PickUpQueries } from './pick-up.queries.js';
import { ReleaseMails } from './release-mails.js';
import { Releases } from './releases.service.js';
import { YlsCollector } from './yls-collector.entity.js';
import { YlsRelease } from './yls-release.entity.js';

/** Who collects a student, and that it was they. */
export const pickUp: YlsPart = {
  entities: [YlsCollector, YlsRelease],
  controllers: [PickUpController, GuardianDayController],
  shared: [Collectors, Releases],
  providers: [PickUpCodes, PickUpQueries, ReleaseMails],
};
