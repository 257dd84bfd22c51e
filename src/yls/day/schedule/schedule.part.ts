import type { YlsPart } from '../../yls-part.js';
import { Calendars } from './calendars.service.js';
import { ScheduleController } from './schedule.controller.js';
import { ScheduleQueries } from './schedule.queries.js';
import { YlsCalendar } from './yls-calendar.entity.js';

/** Where each delegate is when. */
export const schedule: YlsPart = {
  entities: [YlsCalendar],
  controllers: [ScheduleController],
  shared: [Calendars, ScheduleQueries],
};
