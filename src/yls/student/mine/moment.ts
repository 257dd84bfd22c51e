import { UNDECIDED } from '../../summit/summit-state.js';
import type { OwnRegistration } from './own-registration.queries.js';

type Known = Pick<OwnRegistration, 'isOpen'> & {
  registration: Pick<OwnRegistration['registration'], 'state'>;
  summit: Pick<OwnRegistration['summit'], 'state'>;
  file: Pick<OwnRegistration['file'], 'signature'>;
};

/** Pure: of which moment the page speaks: the state, or what holds it up. */
export function momentOf({ registration: { state }, summit, file, isOpen }: Known): string {
  if (state === 'draft') return isOpen ? state : 'late';
  if (state !== 'awaiting_guardian') return state;
  if (!UNDECIDED.has(summit.state)) return 'late';
  const { signature } = file;
  if (signature?.state === 'declined') return 'guardian_declined';
  if (signature?.state === 'expired') return 'guardian_expired';
  return signature?.undelivered ? 'guardian_unreached' : state;
}
