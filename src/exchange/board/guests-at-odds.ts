import { setImmediate as afterOthers } from 'node:timers/promises';
import { lastingBeds, maySleepBeside } from '../matching/criteria/beds.js';
import { guestsMayShare } from '../matching/criteria/guests-may-share.js';
import type { HomeFacts } from '../matching/criteria/home-facts.js';
import type { MatchPolicy } from '../matching/criteria/match-policy.js';
import type { StudentFacts } from '../matching/criteria/student-facts.js';
import type { AtOdds } from './plan-asked.js';

/** Students who are alike in all that two guests of a home ask of each other and of their beds; there are few, however many students there are. */
export interface GuestKinds {
  /** For each student, in their order, the number of the kind. */
  of: readonly number[];
  /** One student of each. */
  examples: readonly StudentFacts[];
}

export function guestKinds(students: readonly StudentFacts[]): GuestKinds {
  const numbers = new Map<string, number>();
  const examples: StudentFacts[] = [];
  const of = students.map((student) => {
    const { country, nativeLanguages, openToDouble } = student;
    const key = JSON.stringify([country, nativeLanguages, openToDouble, sleeperOf(student)]);
    if (!numbers.has(key)) numbers.set(key, examples.push(student) - 1);
    return numbers.get(key)!;
  });
  return { of, examples };
}

/** What beds ask of a student. */
const sleeperOf = ({ gender, fromOn, untilOn }: StudentFacts): string => `${gender} ${fromOn} ${untilOn}`;

interface Homes {
  /** Those of two places and more, each with its place in the list. */
  homes: readonly { at: number; home: HomeFacts }[];
  policy: MatchPolicy;
}

/**
 * Who cannot be in one home together: by country, language, openness, or for want of two fit beds. Homes in which the same can are told together.
 * Others have their turn between two kinds.
 */
export async function guestsAtOdds({ examples }: GuestKinds, { homes, policy }: Homes): Promise<AtOdds[]> {
  const pairs: { kinds: readonly [number, number]; sleepers: string; differ: boolean }[] = [];
  for (const [first, one] of examples.entries()) {
    for (const [second, other] of examples.entries()) {
      if (second < first) continue;
      const differ = guestsMayShare(one, other, { sharesRoom: false, law: policy.law });
      pairs.push({ kinds: [first, second], sleepers: `${sleeperOf(one)} ${sleeperOf(other)}`, differ });
    }
    await afterOthers();
  }
  const sleepers = [...new Map(examples.map((one) => [sleeperOf(one), one])).values()];
  const groups = new Map<string, { homes: number[]; sleep: ReadonlySet<string> }>();
  for (const { at, home } of homes) {
    const sleep = sleepPairs(sleepers, { home, policy });
    const key = [...sleep].join(',');
    if (!groups.has(key)) groups.set(key, { homes: [], sleep });
    groups.get(key)!.homes.push(at);
  }
  return [...groups.values()].map(({ homes: alike, sleep }) => ({
    homes: alike,
    kinds: pairs.filter((pair) => !pair.differ || !sleep.has(pair.sleepers)).map(({ kinds }) => kinds),
  }));
}

/** Of whom two find a bed each, in either order. */
function sleepPairs(sleepers: readonly StudentFacts[], place: { home: HomeFacts; policy: MatchPolicy }): Set<string> {
  const beds = sleepers.map((student) => lastingBeds({ student, ...place }));
  const found = new Set<string>();
  for (const [first, one] of sleepers.entries())
    for (const [second, other] of sleepers.entries())
      if (beds[first]!.some((mine) => beds[second]!.some((theirs) => haveRoom({ mine, theirs, one, other }))))
        found.add(`${sleeperOf(one)} ${sleeperOf(other)}`);
  return found;
}

type Bed = HomeFacts['beds'][number];

function haveRoom({
  mine,
  theirs,
  one,
  other,
}: {
  mine: Bed;
  theirs: Bed;
  one: StudentFacts;
  other: StudentFacts;
}): boolean {
  if (mine.roomId !== theirs.roomId) return true;
  return mine.bed !== theirs.bed && maySleepBeside(one.gender, other.gender);
}
