import type { RuleResult } from '../../../platform/index.js';
import { feesAreSettled } from '../../fees/fees.gates.js';
import { UNDECIDED } from '../../summit/summit-state.js';
import type { OwnRegistration } from './own-registration.queries.js';

type Known = Pick<OwnRegistration, 'isOpen'> & {
  inTheWay: readonly Pick<RuleResult, 'id'>[];
  registration: Pick<OwnRegistration['registration'], 'state'>;
  summit: Pick<OwnRegistration['summit'], 'state'>;
  file: Pick<OwnRegistration['file'], 'signature'>;
};

/** Pure: of which moment the page speaks: the state, or what holds it up. */
export function momentOf({ registration: { state }, summit, file, isOpen, inTheWay }: Known): string {
  if (state === 'draft') return isOpen ? state : 'late';
  if (state === 'payment_due') return owes(inTheWay) ? state : 'paid';
  if (state !== 'awaiting_guardian') return state;
  if (!UNDECIDED.has(summit.state)) return 'late';
  return signingOf(file) ?? state;
}

/** What holds the guardian's signature up; null while it is waited for. */
function signingOf({ signature }: Known['file']): string | null {
  if (signature?.state === 'declined') return 'guardian_declined';
  if (signature?.state === 'expired') return 'guardian_expired';
  return signature?.undelivered ? 'guardian_unreached' : null;
}

const owes = (inTheWay: Known['inTheWay']): boolean => inTheWay.some(({ id }) => id === feesAreSettled.id);
