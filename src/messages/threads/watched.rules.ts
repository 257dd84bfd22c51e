import { ageOn } from '../../auth/index.js';
import { lawRule } from '../../law/index.js';
import type { ThreadPart } from './thread-part.js';

/** Somebody in a thread as the rules see them. */
export interface Present {
  accountId: string;
  part: ThreadPart;
  guards: readonly string[];
  kin: string;
}

const sentences = (id: string) => `messages.rule.${id}`;

/** The minors whom neither a guardian of theirs nor two unrelated adults accompany. */
export function unwatched(people: readonly Present[]): string[] {
  const adults = new Set(people.filter(({ part }) => part !== 'minor').map(({ kin }) => kin));
  const guarded = new Set(people.filter(({ part }) => part === 'guardian').flatMap(({ guards }) => guards));
  const minors = people.filter(({ part }) => part === 'minor').map(({ accountId }) => accountId);
  return adults.size >= 2 ? [] : minors.filter((minor) => !guarded.has(minor));
}

/** The database asks the same at the end of each transaction. */
export const threadIsWatched = lawRule<{ people: readonly Present[] }>({
  id: 'thread-with-minor-is-watched',
  cites: 'Safeguarding policy 4.1 (open and transparent messages)',
  severity: 'block',
  reads: ['people'],
  evidence: [],
  sentences: sentences('thread-with-minor-is-watched'),
  check: ({ people }) => unwatched(people).length === 0 || {},
});

/** Nobody who is under age is an adult in a thread, whatever a programme calls them. */
export const adultIsOfAge = lawRule<{ day: string; adults: readonly (string | null)[] }, 'least'>({
  id: 'adult-in-thread-is-of-age',
  cites: 'Safeguarding policy 4.1 (open and transparent messages)',
  severity: 'block',
  reads: ['day', 'adults'],
  evidence: [],
  parameters: { least: { unit: 'years', value: 18 } },
  sentences: sentences('adult-in-thread-is-of-age'),
  check: ({ day, adults }, { least }) =>
    adults.every((birthDate) => birthDate === null || ageOn(birthDate, day) >= least) || {},
});
