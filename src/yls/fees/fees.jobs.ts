import { defineJob, type Consequence } from '../../platform/index.js';

/** A place was taken: the fee is asked for. */
export const raiseInvoice = defineJob<{ registrationId: string }>('yls.raise-invoice');

/** Aid was given, or another sum than before: what is owed follows. */
export const followAid = defineJob<{ registrationId: string }>('yls.follow-aid');

/** Somebody cancelled: what is kept and what is given back is reckoned by the summit's steps. `at` is an ISO instant. */
export const closeFees = defineJob<{ registrationId: string; at: string }>('yls.close-fees');

/** Whoever still owes is reminded. */
export const remindPayers = defineJob<Record<string, never>>('yls.remind-payers');

export const feeIsAskedFor: Consequence<{ id: string }> = {
  name: 'the fee is asked for',
  run: (unit, { id }) => unit.queue(raiseInvoice, { registrationId: id }),
};

export const feeIsReckoned: Consequence<{ id: string }> = {
  name: 'what is given back is reckoned',
  run: (unit, { id }) => unit.queue(closeFees, { registrationId: id, at: unit.now.toISOString() }),
};
