import { defineJob, type Consequence } from '../../platform/index.js';

/** Papers of one student, as what is on file now has them. */
export const renewPapersOf = defineJob<{ applicationId: string }>('exchange.renew-papers-of');

/** A home has come or gone: the card, the family's profile and the school's letter say so at once. */
export const papersFollowHome: Consequence<{ applicationId: string }> = {
  name: 'papers that name the home',
  run: (unit, { applicationId }) => unit.queue(renewPapersOf, { applicationId }),
};
