import { defineJob, type Consequence } from '../../../platform/index.js';

/** Whoever is ready to come gets a ticket. */
export const issueTickets = defineJob<{ summitId: string }>('yls.issue-tickets');

/** Papers and fee are in order: the ticket follows. */
export const ticketIsDue: Consequence<{ summitId: string }> = {
  name: 'a ticket is issued and mailed',
  run: (unit, { summitId }) => unit.queue(issueTickets, { summitId }),
};
