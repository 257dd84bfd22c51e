import type { YlsPart } from '../yls-part.js';
import { badges } from './badges/badges.part.js';
import { checkIn } from './check-in/check-in.part.js';
import { counts } from './counts/counts.part.js';
import { DayController } from './day.controller.js';
import { DayRetention } from './day-retention.js';
import { DayStaff } from './day-staff.js';
import { DayStart } from './day.start.js';
import { news } from './news/news.part.js';
import { pickUp } from './pick-up/pick-up.part.js';
import { safety } from './safety/safety.part.js';
import { schedule } from './schedule/schedule.part.js';
import { stopped } from './stopped/stopped.part.js';
import { tickets } from './tickets/tickets.part.js';

const parts: readonly YlsPart[] = [tickets, checkIn, stopped, pickUp, counts, badges, schedule, news, safety];

/** The days of the summit themselves, from the door to the last bus. */
export const day: YlsPart = {
  entities: parts.flatMap(({ entities = [] }) => entities),
  controllers: [...parts.flatMap(({ controllers = [] }) => controllers), DayController],
  shared: parts.flatMap(({ shared = [] }) => shared),
  providers: [...parts.flatMap(({ providers = [] }) => providers), DayRetention, DayStaff, DayStart],
};
