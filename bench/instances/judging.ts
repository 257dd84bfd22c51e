import { fitCost } from '../../src/judging/assignment/fit.js';
import type { FlowNetwork } from '../../src/judging/assignment/flow/flow-network.js';
import { randomFrom, shuffled } from '../../src/judging/assignment/random.js';

/** How large an instance is and what it is drawn from. */
export interface JudgingSizes {
  entries: number;
  judges: number;
  /** Judges wanted for each entry. */
  k: number;
  seed: number;
  /** Judges that come into question for each entry. */
  candidates: number;
}

const CATEGORIES = 12;
const LANGUAGES = 8;
const CITIES = 60;

interface Judge {
  grades: number[];
  languages: number[];
  city: number;
}

/**
 * A competition as the study of algorithms draws it: cities of uneven popularity with two partners each, judges expert in two to four
 * of twelve categories, no judge for a work of the own or a partner city; of the candidates six in ten fit best, the others are any.
 */
export function judging(sizes: JudgingSizes): FlowNetwork {
  const random = randomFrom(sizes.seed);
  const below = (n: number) => Math.floor(random() * n);
  const city = () => Math.floor(CITIES * random() ** 2);
  const partners = Array.from({ length: CITIES }, () => [below(CITIES), below(CITIES)]);
  const judges = Array.from({ length: sizes.judges }, () => judgeFrom(below, city));
  const most = Math.ceil((1.15 * sizes.k * sizes.entries) / sizes.judges);
  const tiers = tiersOf(judges);
  const arcs = { from: new Int32Array(sizes.entries + 1), judge: [] as number[], cost: [] as number[] };
  for (let entry = 0; entry < sizes.entries; entry++) {
    const home = city();
    const [category, language] = [below(CATEGORIES), below(LANGUAGES)];
    const barred = (judge: number) => tied(judges[judge]!.city, home, partners);
    const chosen = candidatesOf(tiers[category * LANGUAGES + language]!, {
      wanted: sizes.candidates,
      below,
      barred,
      judges,
    });
    for (const judge of shuffled(chosen, random)) {
      arcs.judge.push(judge);
      arcs.cost.push(costOf(judges[judge]!, category, language));
    }
    arcs.from[entry + 1] = arcs.judge.length;
  }
  return {
    entries: sizes.entries,
    judges: sizes.judges,
    wanted: new Int32Array(sizes.entries).fill(sizes.k),
    from: arcs.from,
    judge: Int32Array.from(arcs.judge),
    cost: Int32Array.from(arcs.cost),
    least: new Int32Array(sizes.judges),
    most: new Int32Array(sizes.judges).fill(most),
  };
}

function judgeFrom(below: (n: number) => number, city: () => number): Judge {
  const grades = Array.from({ length: CATEGORIES }, () => 0);
  for (let more = 2 + below(3); more > 0;) {
    const category = below(CATEGORIES);
    if (grades[category] !== 0) continue;
    grades[category] = 1 + below(3);
    more--;
  }
  const languages = Array.from({ length: 1 + below(3) }, () => below(LANGUAGES));
  return { grades, languages, city: city() };
}

const costOf = ({ grades, languages }: Judge, category: number, language: number): number =>
  fitCost({ grade: grades[category]!, reads: languages.includes(language) });

const tied = (one: number, other: number, partners: number[][]): boolean =>
  one === other || partners[one]!.includes(other) || partners[other]!.includes(one);

/** For each category and language, the judges by cost, those of the same cost together. */
function tiersOf(judges: readonly Judge[]): number[][][] {
  return Array.from({ length: CATEGORIES * LANGUAGES }, (_, kind) => {
    const [category, language] = [Math.floor(kind / LANGUAGES), kind % LANGUAGES];
    const byCost = Map.groupBy(judges.keys(), (judge) => costOf(judges[judge]!, category, language));
    return [...byCost].toSorted(([a], [b]) => a - b).map(([, tier]) => tier);
  });
}

interface Draw {
  wanted: number;
  below: (n: number) => number;
  barred: (judge: number) => boolean;
  judges: readonly Judge[];
}

function candidatesOf(tiers: number[][], { wanted, below, barred, judges }: Draw): number[] {
  const chosen = new Set<number>();
  const best = Math.round(0.6 * wanted);
  for (const tier of tiers) {
    for (let left = tier.length; left > 0 && chosen.size < best; left--) {
      const at = below(left);
      [tier[at], tier[left - 1]] = [tier[left - 1]!, tier[at]!];
      if (!barred(tier[left - 1]!)) chosen.add(tier[left - 1]!);
    }
  }
  const allowed = judges.length <= 2 * wanted ? [...judges.keys()].filter((judge) => !barred(judge)).length : wanted;
  while (chosen.size < Math.min(wanted, allowed)) {
    const judge = below(judges.length);
    if (!barred(judge)) chosen.add(judge);
  }
  return [...chosen];
}
