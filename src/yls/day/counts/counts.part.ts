import type { YlsPart } from '../../yls-part.js';
import { Buses } from './buses.service.js';
import { CountsController } from './counts.controller.js';
import { CountsQueries } from './counts.queries.js';
import { HeadsListsQueries } from './heads-lists.queries.js';
import { HeadCounts } from './head-counts.service.js';
import { YlsAttendance } from './yls-attendance.entity.js';
import { YlsBusRider } from './yls-bus-rider.entity.js';
import { YlsBus } from './yls-bus.entity.js';
import { YlsHeadCount } from './yls-head-count.entity.js';

/** Heads on buses and in sessions. */
export const counts: YlsPart = {
  entities: [YlsBus, YlsBusRider, YlsHeadCount, YlsAttendance],
  controllers: [CountsController],
  shared: [Buses, HeadCounts],
  providers: [CountsQueries, HeadsListsQueries],
};
