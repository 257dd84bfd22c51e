import type { StudentEntry } from '../entries/entries.queries.js';
import { NOTHING_TO_ASK } from './nothing-to-ask.js';

/** Whether the student may change what was allowed: of age, and no guardian's answers stand in between. */
export const decidesAlone = ({ ofAge, state, consent }: Pick<StudentEntry, 'ofAge' | 'state' | 'consent'>): boolean =>
  ofAge &&
  !NOTHING_TO_ASK.has(state) &&
  (consent?.state === 'handed_over' || (consent?.method === 'self' && consent.state === 'given'));
