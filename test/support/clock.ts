import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../../src/platform/index.js';

/** Stops the portal's clock, where time may not pass between two steps of a test. @returns the moment at which it stands */
export function stopClock(app: INestApplicationContext, moment = new Date()): Date {
  Object.assign(app.get(Clock), { now: () => moment });
  return moment;
}

/** Lets it run again. */
export function startClock(app: INestApplicationContext): void {
  Reflect.deleteProperty(app.get(Clock), 'now');
}
