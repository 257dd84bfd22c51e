import { barrierTo } from './may-attend.js';
import type { AskingDelegate, OfferedSession } from './sessions-asked.js';

/** What one delegate may have in one slot. */
export interface SlotChoice {
  /**
   * For each session of the slot how many wishes are passed over when the delegate gets it: 0 for the dearest, and for what was not wished as many as there
   * are wishes; null where they may not go. Wishes that a rule bars do not count: who wishes what they may not have gains nothing by it. A
   * short list gains nothing either.
   */
  passedOver: readonly (number | null)[];
  /** The wishes of this slot that the delegate may have, as indices of sessions, the dearest first. */
  wishes: readonly number[];
}

/** @param taken topics that the delegate has in other slots */
export function choiceOf(
  delegate: AskingDelegate,
  sessions: readonly OfferedSession[],
  taken: ReadonlySet<string>,
): SlotChoice {
  const indexOf = new Map(sessions.map(({ id }, at) => [id, at]));
  const may = sessions.map((session) => barrierTo(session, delegate, taken) === null);
  const wishes = [...new Set(delegate.wishes)]
    .map((id) => indexOf.get(id) ?? -1)
    .filter((session) => session >= 0 && may[session]);
  const rankOf = new Map(wishes.map((session, rank) => [session, rank]));
  return { wishes, passedOver: may.map((isOpen, session) => (isOpen ? (rankOf.get(session) ?? wishes.length) : null)) };
}

/** Who gets nothing is passed over once more than anybody could be who gets something. */
export function passedOverByNothing(choices: readonly SlotChoice[]): number {
  return choices.reduce((most, { wishes }) => Math.max(most, wishes.length), 0) + 1;
}
