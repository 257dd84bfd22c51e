import { defineJob, type Consequence } from '../../platform/index.js';

/** Somebody has taken the place: the family is asked for what the days need. */
export const openPapers = defineJob<{ registrationId: string }>('yls.open-papers');

/** Each day: who was not asked yet, and who has not signed. */
export const remindOfPapers = defineJob<Record<string, never>>('yls.remind-of-papers');

/** The summit ends on another day: what is kept for so many months is counted from it. */
export const followLastDay = defineJob<{ summitId: string }>('yls.follow-last-day');

export const papersAreAsked: Consequence<{ id: string }> = {
  name: 'the family is asked for health, travel and the days at the summit',
  run: (unit, { id }) => unit.queue(openPapers, { registrationId: id }),
};
