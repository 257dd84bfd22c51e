import { judge, refusals, type RuleResult } from '../../../platform/index.js';
import type { SessionsQuestion } from '../runs/sessions-question.js';
import { placeRules } from './place.rules.js';

/** What is locked and cannot stay: each rule that a lock breaks, by itself or with other locks; no plan can be made around it. */
export function locksAtOdds({ asked, delegates, sessions }: SessionsQuestion): RuleResult[] {
  const lockedIn = Map.groupBy(asked.locks, ({ session }) => session);
  const lockedOf = Map.groupBy(asked.locks, ({ delegate }) => delegate);
  const results = asked.locks.flatMap(({ delegate: id, session: at }) => {
    const [delegate, session] = [delegates.get(id)!, sessions.get(at)!];
    const there = lockedIn.get(at)!.map((lock) => delegates.get(lock.delegate)!);
    const others = lockedOf.get(id)!.filter((lock) => lock.session !== at);
    const ofDelegation =
      delegate.delegation === null ? 1 : there.filter((one) => one.delegation === delegate.delegation).length;
    const topics = others.map((lock) => sessions.get(lock.session)!.topic);
    const load = { people: there.length, ofDelegation };
    return refusals(judge(placeRules, { name: delegate.name, delegate, session, topics, load }));
  });
  // Of a session that is too full each of its locks says the same.
  return [...new Map(results.map((result) => [JSON.stringify(result.because), result])).values()];
}
