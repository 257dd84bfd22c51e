import { barrierTo } from '../../../../src/yls/allocation/sessions/may-attend.js';
import type { SessionsAllocated } from '../../../../src/yls/allocation/sessions/allocate-sessions.js';
import type { OfferedSession, SessionsAsked } from '../../../../src/yls/allocation/sessions/sessions-asked.js';

/** Every list of one choice each. */
export function* everyList<T>(choices: readonly (readonly T[])[]): Generator<readonly T[]> {
  const [first, ...rest] = choices;
  if (!first) yield [];
  else for (const one of first) for (const others of everyList(rest)) yield [one, ...others];
}

/** The first that differs decides. */
export function compareLists(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? 0 : one[at]! - other[at]!;
}

/**
 * Merits of a slot's plans, found by trying every one: the empty-handed, all disappointments from the worst down, the moved. What the slots before gave is as
 * the allocation says.
 */
export function bestMerit(asked: SessionsAsked, slot: string, { places }: SessionsAllocated): readonly number[] {
  const sessions = asked.sessions.filter((session) => session.slot === slot);
  const before = new Set(asked.slots.slice(0, asked.slots.indexOf(slot)));
  const takenBy = asked.delegates.map(({ id }) => {
    const had = places.filter((place) => place.delegate === id && before.has(place.slot));
    const locked = asked.locks.filter((lock) => lock.delegate === id);
    const ids = new Set([...had, ...locked].map(({ session }) => session));
    return new Set(asked.sessions.filter((one) => ids.has(one.id) && one.slot !== slot).map(({ topic }) => topic));
  });
  const open = asked.delegates.map((delegate, person) => {
    const locked = sessions.filter((one) =>
      asked.locks.some((lock) => lock.delegate === delegate.id && lock.session === one.id),
    );
    const may = sessions.filter((session) => barrierTo(session, delegate, takenBy[person]!) === null);
    return locked.length > 0 ? locked : [...may, null];
  });
  const wishes = asked.delegates.map((delegate, person) => {
    const may = sessions.filter((session) => barrierTo(session, delegate, takenBy[person]!) === null);
    return delegate.wishes.filter((id) => may.some((session) => session.id === id));
  });
  const nothing = Math.max(0, ...wishes.map(({ length }) => length)) + 1;
  const previous = new Map(
    asked.previous
      .filter(({ session }) => sessions.some(({ id }) => id === session))
      .map((one) => [one.delegate, one.session]),
  );
  let best: readonly number[] | null = null;
  for (const plan of everyList(open)) {
    if (!isAllowed(asked, sessions, plan)) continue;
    const disappointments = plan.map((session, person) => {
      const rank = session ? wishes[person]!.indexOf(session.id) : nothing;
      const place = places.find((one) => one.delegate === asked.delegates[person]!.id && one.slot === slot)!;
      return place.carried + (rank < 0 ? wishes[person]!.length : rank);
    });
    const moved = plan.filter((session, person) => {
      const stood = previous.get(asked.delegates[person]!.id);
      return stood !== undefined && stood !== session?.id;
    });
    const merit = [plan.filter((one) => !one).length, ...disappointments.toSorted((a, b) => b - a), moved.length];
    if (!best || compareLists(merit, best) < 0) best = merit;
  }
  return best!;
}

function isAllowed(
  asked: SessionsAsked,
  sessions: readonly OfferedSession[],
  plan: readonly (OfferedSession | null)[],
) {
  return sessions.every((session) => {
    const inIt = asked.delegates.filter((_, person) => plan[person] === session);
    const locks = new Set(asked.locks.filter((lock) => lock.session === session.id).map(({ delegate }) => delegate));
    const delegations = Map.groupBy(
      inIt.filter(({ delegation }) => delegation !== null),
      ({ delegation }) => delegation,
    );
    const fits = (people: readonly { id: string }[], most: number) =>
      people.length <= Math.max(most, people.filter(({ id }) => locks.has(id)).length);
    return (
      fits(inIt, session.capacity) &&
      [...delegations.values()].every((members) => fits(members, session.mostOfDelegation ?? Infinity))
    );
  });
}

/** The same merits of the plan that the allocation made. */
export function meritOf(slot: string, { places, outcomes }: SessionsAllocated): readonly number[] {
  const own = places.filter((place) => place.slot === slot);
  return [
    own.filter(({ session }) => session === null).length,
    ...own.map(({ disappointment }) => disappointment).toSorted((a, b) => b - a),
    outcomes.find((outcome) => outcome.slot === slot)!.moved,
  ];
}
