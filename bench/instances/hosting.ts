import { randomFrom } from '../../src/judging/assignment/random.js';
import { problemOf, type MatchingProblem, type Pair } from '../../src/exchange/matching/solver/problem.js';

type Below = (n: number) => number;

/** Costs drawn evenly up to 10,000, `degree` homes for each student; homes have two places with probability `cap2`. */
export function uniform(sizes: {
  students: number;
  homes: number;
  degree: number;
  seed: number;
  cap2: number;
}): MatchingProblem {
  const random = randomFrom(sizes.seed);
  const below = (n: number) => Math.floor(random() * n);
  const students = Array.from({ length: sizes.students }, (_, index) => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(sizes.degree, sizes.homes)) chosen.add(below(sizes.homes));
    return { id: `s${index}`, pairs: [...chosen].map((home) => ({ home, cost: below(10_001) })) };
  });
  const homes = Array.from({ length: sizes.homes }, (_, index) => ({
    id: `h${index}`,
    places: placesOf(random, sizes.cap2),
  }));
  return problemOf({ students, homes });
}

const placesOf = (random: () => number, cap2: number) => (random() < cap2 ? 2 : 1);

export interface HostingSizes {
  students: number;
  homes: number;
  partnerships: number;
  seed: number;
  /** Homes kept for each student. */
  best: number;
}

interface Student {
  partnership: number;
  gender: number;
  age: number;
  isAllergic: boolean;
  hasAsthma: boolean;
  /** 0 for none. */
  diet: number;
  languages: number;
  interests: number;
  week: number;
  school: number;
}

interface Home {
  partnership: number;
  hasPets: boolean;
  smokes: boolean;
  /** -1 for any. */
  gender: number;
  /** Bits of the diets that it cooks for. */
  diets: number;
  languages: number;
  interests: number;
  /** Age of a sibling; -1 for none. */
  sibling: number;
  /** -1 for all. */
  week: number;
  school: number;
  places: number;
  isCleared: boolean;
}

/**
 * Students and host families as the study of algorithms draws them: partnership, dates, gender, allergies, smoke and clearance exclude; interests,
 * languages, the age of a sibling, diet and school score in steps of 25, so that many pairs are alike.
 */
export function hosting(sizes: HostingSizes): MatchingProblem {
  const random = randomFrom(sizes.seed);
  const below = (n: number) => Math.floor(random() * n);
  const students = Array.from({ length: sizes.students }, () => studentFrom(random, below, sizes.partnerships));
  const homes = Array.from({ length: sizes.homes }, () => homeFrom(random, below, sizes.partnerships));
  const near = Array.from({ length: sizes.partnerships }, (): number[] => []);
  for (const [index, home] of homes.entries()) if (home.isCleared) near[home.partnership]!.push(index);
  return problemOf({
    students: students.map((student, index) => {
      const around = near[student.partnership]!;
      return {
        id: `s${index}`,
        pairs: bestOf(student, around, { homes, begin: below(around.length), best: sizes.best }),
      };
    }),
    homes: homes.map(({ places }, index) => ({ id: `h${index}`, places })),
  });
}

function studentFrom(random: () => number, below: Below, partnerships: number): Student {
  return {
    partnership: below(partnerships),
    gender: below(2),
    age: 14 + below(5),
    isAllergic: random() < 0.12,
    hasAsthma: random() < 0.08,
    diet: random() < 0.15 ? 1 + below(3) : 0,
    languages: bits(below, 12, 1 + below(2)),
    interests: bits(below, 24, 4),
    week: below(3),
    school: below(6),
  };
}

function homeFrom(random: () => number, below: Below, partnerships: number): Home {
  const cooks = random();
  return {
    partnership: below(partnerships),
    hasPets: random() < 0.45,
    smokes: random() < 0.1,
    gender: random() < 0.35 ? below(2) : -1,
    diets: cooks < 0.5 ? 0b1110 : cooks < 0.75 ? 2 << below(3) : 0,
    languages: bits(below, 12, 1 + below(3)),
    interests: bits(below, 24, 5),
    sibling: random() < 0.75 ? 8 + below(12) : -1,
    week: random() < 0.6 ? -1 : below(3),
    school: below(6),
    places: placesOf(random, 0.3),
    isCleared: random() < 0.97,
  };
}

function bits(below: Below, of: number, wanted: number): number {
  let mask = 0;
  for (let left = wanted; left > 0;) {
    const bit = 1 << below(of);
    if ((mask & bit) !== 0) continue;
    mask |= bit;
    left--;
  }
  return mask;
}

const STEP = 25;
const MOST = 1000;

/** The best homes for a student; among equal ones, those after a random beginning. */
function bestOf(
  student: Student,
  near: readonly number[],
  { homes, begin, best }: { homes: Home[]; begin: number; best: number },
): Pair[] {
  const byCost = Array.from({ length: MOST / STEP + 1 }, (): number[] => []);
  for (let nth = 0; nth < near.length; nth++) {
    const index = near[(begin + nth) % near.length]!;
    const home = homes[index]!;
    if (!mayLive(student, home)) continue;
    const bucket = byCost[(MOST - scoreOf(student, home)) / STEP]!;
    if (bucket.length < best) bucket.push(index);
  }
  return byCost.flatMap((bucket, step) => bucket.map((home) => ({ home, cost: step * STEP }))).slice(0, best);
}

const mayLive = (student: Student, home: Home): boolean =>
  (home.gender < 0 || home.gender === student.gender) &&
  !(student.isAllergic && home.hasPets) &&
  !(student.hasAsthma && home.smokes) &&
  (home.week < 0 || home.week === student.week);

function scoreOf(student: Student, home: Home): number {
  const age = home.sibling < 0 ? 0 : Math.max(0, 200 - 50 * Math.abs(home.sibling - student.age));
  const cooks = student.diet === 0 || ((home.diets >> student.diet) & 1) === 1;
  return (
    100 * Math.min(3, count(student.interests & home.interests)) +
    125 * Math.min(2, count(student.languages & home.languages)) +
    age +
    (cooks ? 150 : 0) +
    (student.school === home.school ? 100 : 0)
  );
}

function count(mask: number): number {
  let found = 0;
  for (let left = mask; left !== 0; left &= left - 1) found += 1;
  return found;
}
