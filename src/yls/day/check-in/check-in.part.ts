import type { YlsPart } from '../../yls-part.js';
import { CheckInController } from './check-in.controller.js';
import { CheckIns } from './check-ins.service.js';
import { RosterQueries } from './roster.queries.js';
import { TakingBack } from './taking-back.service.js';
import { YlsCheckIn } from './yls-check-in.entity.js';

/** The door: who is let in, with and without a line. */
export const checkIn: YlsPart = {
  entities: [YlsCheckIn],
  controllers: [CheckInController],
  shared: [CheckIns, RosterQueries],
  providers: [TakingBack],
};
