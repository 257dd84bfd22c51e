import type {
  AskingDelegate,
  OfferedSession,
  SessionsAsked,
} from '../../src/yls/allocation/sessions/sessions-asked.js';

/** Mulberry32 by Tommy Ettinger (public domain). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

interface Size {
  delegates: number;
  sessions: number;
  slots: number;
  seed: number;
  /** Places for each hundred delegates. */
  places?: number;
}

const WISHES = 6;

/**
 * A summit with popular sessions: half of all wishes go to a fifth of the sessions. Each session is held in each slot, so that nobody may have the same twice.
 * Delegations of 2 to 16; a tenth speak no English, one in fifty needs a way without steps.
 */
export function summit({ delegates, sessions, slots, seed, places = 115 }: Size): SessionsAsked {
  const below = numbersFrom(seed);
  const slotIds = Array.from({ length: slots }, (_, slot) => `slot-${slot + 1}`);
  const capacity = Math.ceil((delegates * places) / 100 / sessions);
  const topics = Array.from({ length: sessions }, (_, topic) => ({
    topic: `topic-${topic}`,
    capacity: Math.max(1, capacity + below(9) - 4),
    ageFrom: below(8) === 0 ? 15 : null,
    languages: below(4) === 0 ? ['en', 'es'] : [],
    isStepFree: below(5) > 0,
    mostOfDelegation: 4,
  }));
  const offered: OfferedSession[] = slotIds.flatMap((slot) =>
    topics.map((topic) => ({ ...topic, slot, id: `${slot}/${topic.topic}` })),
  );
  const wished = () => {
    const found = new Set<number>();
    const most = Math.min(WISHES, sessions);
    while (found.size < most) found.add(below(2) === 0 ? below(Math.ceil(sessions / 5)) : below(sessions));
    return [...found];
  };
  const people: AskingDelegate[] = [];
  for (let delegation = 0; people.length < delegates; delegation++)
    for (let left = 2 + below(15); left > 0 && people.length < delegates; left--)
      people.push({
        id: `delegate-${people.length}`,
        delegation: `delegation-${delegation}`,
        age: 14 + below(5),
        languages: below(10) === 0 ? ['es', 'pt'] : ['en'],
        needsStepFree: below(50) === 0,
        wishes: slotIds.flatMap((slot) => wished().map((topic) => `${slot}/topic-${topic}`)),
      });
  return { seed: `summit ${seed}`, slots: slotIds, sessions: offered, delegates: people, locks: [], previous: [] };
}
