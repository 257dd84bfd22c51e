import type { AskingDelegate, OfferedSession } from './sessions-asked.js';

export type Barrier = 'age' | 'language' | 'step-free' | 'repeated';

/** Why a delegate may not be in a session, whatever they wish; null when they may. `taken` are the topics that they have in other slots. */
export function barrierTo(
  session: OfferedSession,
  delegate: AskingDelegate,
  taken: ReadonlySet<string>,
): Barrier | null {
  if (delegate.age < (session.ageFrom ?? 0) || delegate.age > (session.ageTo ?? Infinity)) return 'age';
  if (session.languages.length > 0 && !session.languages.some((one) => delegate.languages.includes(one)))
    return 'language';
  if (delegate.needsStepFree && !session.isStepFree) return 'step-free';
  return taken.has(session.topic) ? 'repeated' : null;
}
