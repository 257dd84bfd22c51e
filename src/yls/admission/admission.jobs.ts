import { defineJob, type Consequence } from '../../platform/index.js';

/** Places may have become free at a summit: those who wait are offered them. */
export const moveWaitlist = defineJob<{ summitId: string }>('yls.move-waitlist');

/** Offers whose last day is over end. */
export const expireOffers = defineJob<Record<string, never>>('yls.expire-offers');

/** Whoever leaves makes room for those who wait. */
export const placesAreFree: Consequence<{ summitId: string }> = {
  name: 'the waitlist moves',
  run: (unit, { summitId }) => unit.queue(moveWaitlist, { summitId }),
};
