import type { HostFileState } from '../file/host-file-state.js';

/** What somebody of the desk can do with a file, as a button or a short form of its page. */
export type DeskAct =
  'screen' | 'finish' | 'send-to-review' | 'review' | 'approve' | 'orient' | 'open' | 'return' | 'decline';

/** Whether the act asks for something. */
export const FORMS: ReadonlySet<DeskAct> = new Set(['review', 'approve', 'orient', 'return', 'decline'] as const);

const BY_STATE: Partial<Record<HostFileState, readonly DeskAct[]>> = {
  submitted: ['screen', 'return', 'decline'],
  screening: ['finish', 'return', 'decline'],
  interviewed: ['send-to-review', 'approve', 'return', 'decline'],
  second_level_review: ['review', 'approve', 'return', 'decline'],
  approved: ['orient'],
  oriented: ['open'],
  suspended: ['review', 'approve', 'decline'],
};

const DECIDERS: ReadonlySet<DeskAct> = new Set(['approve', 'decline'] as const);

/** The acts that a state offers to a reader; whether a rule stands in the way is told by the act itself. */
export function actsOf(
  state: HostFileState,
  { mayDecide, isSingleAdult }: { mayDecide: boolean; isSingleAdult: boolean },
): readonly DeskAct[] {
  return (BY_STATE[state] ?? []).filter(
    (act) => (mayDecide || !DECIDERS.has(act)) && (isSingleAdult || (act !== 'send-to-review' && act !== 'review')),
  );
}
