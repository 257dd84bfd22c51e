import type { YlsPart } from '../yls-part.js';
import { checkIn } from './check-in/check-in.part.js';
import { DayController } from './day.controller.js';
import { DayStart } from './day.start.js';
import { tickets } from './tickets/tickets.part.js';

const parts: readonly YlsPart[] = [tickets, checkIn];

/** The days of the summit themselves, from the door to the last bus. */
export const day: YlsPart = {
  entities: parts.flatMap(({ entities = [] }) => entities),
  controllers: [...parts.flatMap(({ controllers = [] }) => controllers), DayController],
  shared: parts.flatMap(({ shared = [] }) => shared),
  providers: [...parts.flatMap(({ providers = [] }) => providers), DayStart],
};
