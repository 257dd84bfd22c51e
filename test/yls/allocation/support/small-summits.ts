import * as fc from 'fast-check';
import type { SessionsAsked } from '../../../../src/yls/allocation/sessions/sessions-asked.js';

const languages = fc.subarray(['en', 'es']);

/** Up to five delegates, three topics, and two slots; everything is scarce. */
export const smallSummits: fc.Arbitrary<SessionsAsked> = fc
  .record({
    seed: fc.string(),
    topics: fc.array(
      fc.record({
        capacity: fc.integer({ min: 0, max: 3 }),
        ageFrom: fc.constantFrom(null, null, 16),
        languages: fc.constantFrom([], [], ['es']),
        isStepFree: fc.boolean(),
        mostOfDelegation: fc.constantFrom(null, 1, 2),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    people: fc.array(
      fc.record({
        delegation: fc.constantFrom(null, 'Kyiv', 'Lima'),
        age: fc.integer({ min: 15, max: 17 }),
        languages,
        needsStepFree: fc.constantFrom(false, false, true),
        wishes: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 6 }),
        previous: fc.integer({ min: -1, max: 5 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ seed, topics, people }) => {
    const slots = ['morning', 'evening'];
    const sessions = slots.flatMap((slot) =>
      topics.map((topic, at) => ({ ...topic, slot, topic: `topic ${at}`, id: `${slot} ${at}` })),
    );
    const nth = (at: number) => sessions[at % sessions.length]!.id;
    const delegates = people.map(({ wishes, ...person }, at) => ({
      ...person,
      id: `delegate ${at}`,
      wishes: [...new Set(wishes.map(nth))],
    }));
    const previous = delegates
      .filter((person) => person.previous >= 0)
      .map((person) => ({ delegate: person.id, session: nth(person.previous) }));
    return { seed, slots, sessions, delegates, locks: [], previous };
  });
