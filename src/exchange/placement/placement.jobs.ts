import { defineJob } from '../../platform/index.js';

/** The time of those who were asked is over, or a home has ended: beds are free again. */
export const strikePlacements = defineJob<Record<string, never>>('exchange.strike-placements');

/** Family, student, natural parents and coordinator can write to one another. */
export const openThreadOfPlacement = defineJob<{ placementId: string }>('exchange.open-thread-of-placement');

/** Who lives together no more writes no more: their thread follows at once. */
export const followThreadOfPlacement = defineJob<{ placementId: string }>('exchange.follow-thread-of-placement');
