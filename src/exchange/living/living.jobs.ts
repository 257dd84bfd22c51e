import { defineJob, type Consequence } from '../../platform/index.js';

/** Each night: clocks of students who live with families. */
export const strikeLiving = defineJob<Record<string, never>>('exchange.strike-living');

/** The clocks of one student, as what is on file now has them. */
export const windLiving = defineJob<{ applicationId: string }>('exchange.wind-living');

/** Arriving and leaving start and stop the clocks. */
export const clocksAreWound: Consequence<{ id: string }> = {
  name: 'clocks of the stay',
  run: (unit, { id }) => unit.queue(windLiving, { applicationId: id }),
};
export const clocksAreWoundForHome: Consequence<{ applicationId: string }> = {
  name: 'clocks of the stay',
  run: (unit, { applicationId }) => unit.queue(windLiving, { applicationId }),
};
