import type { TieStep } from '../../round/tie-ladder.js';
import { compareFractions, fraction, type Fraction } from '../fraction.js';

export type { TieStep };

/** What the cards or ballots say about works that are level. Works are known by id. */
export interface TieEvidence {
  /** Mean of one criterion over the work's complete cards, in 0…1; null when nothing is known of it. */
  criterion(work: string, code: string): Fraction | null;
  /** Of the judges who saw both: those who put `one` above `other`, less those who put it below. */
  preference(one: string, other: string): number;
  /** Share of the work's scores that are the highest step of their scale. */
  topMarks(work: string): Fraction | null;
}

/** What people answered on a rung that asks them. It stands for exactly these works. */
export interface TieAnswer {
  step: 'pairwise' | 'chair';
  tied: readonly string[];
  /** Best first; works in one group stay level. */
  order: readonly (readonly string[])[];
}

/** A tie that a rung broke, wholly or in part. */
export interface TieBreak {
  step: TieStep['step'];
  /** The named criterion, when one broke it. */
  code?: string;
  tied: string[];
  order: string[][];
}

/** A tie that waits for people. */
export interface OpenTie {
  awaits: TieAnswer['step'];
  tied: string[];
}

export interface Unravelled {
  /** Best first; works that share a group stay level. */
  order: string[][];
  /** In the order in which they happened. */
  breaks: TieBreak[];
  open: OpenTie[];
}

export interface TieFacts {
  ladder: readonly TieStep[];
  evidence: TieEvidence;
  answers: readonly TieAnswer[];
}

/**
 * Climbs the ladder with works whose values are exactly equal. Neither the time of arrival nor chance ever orders them: works that stay level
 * are named in the order in which they were given.
 */
export function unravel(tied: readonly string[], facts: TieFacts): Unravelled {
  const told: Unravelled = { order: [], breaks: [], open: [] };
  climb([...tied], facts, told);
  return told;
}

function climb(tied: string[], facts: TieFacts, told: Unravelled): void {
  const [rung, ...above] = facts.ladder;
  if (tied.length === 1 || !rung || rung.step === 'shared') return void told.order.push(tied);
  if (asksPeople(rung) && !answerTo(rung.step, tied, facts.answers)) {
    told.open.push({ awaits: rung.step, tied });
    return void told.order.push(tied);
  }
  const order = partedBy(rung, tied, facts);
  if (order.length === 1) return climb(tied, { ...facts, ladder: above }, told);
  told.breaks.push({ ...rung, tied, order });
  // Those whom the judges left level are compared among themselves once more; every other rung has said all it can.
  const ladder = rung.step === 'head_to_head' ? facts.ladder : above;
  for (const level of order) climb(level, { ...facts, ladder }, told);
}

const asksPeople = (rung: TieStep): rung is { step: TieAnswer['step'] } =>
  rung.step === 'pairwise' || rung.step === 'chair';

const answerTo = (step: TieAnswer['step'], tied: readonly string[], answers: readonly TieAnswer[]) =>
  answers.find((answer) => answer.step === step && sameWorks(answer.tied, tied));

export function sameWorks(some: readonly string[], others: readonly string[]): boolean {
  const [one, other] = [new Set(some), new Set(others)];
  return some.length === one.size && others.length === other.size && one.symmetricDifference(other).size === 0;
}

function partedBy(rung: TieStep, tied: readonly string[], { evidence, answers }: TieFacts): string[][] {
  switch (rung.step) {
    case 'criterion':
      return groupsBy(tied, (work) => evidence.criterion(work, rung.code));
    case 'head_to_head':
      return groupsBy(tied, (work) => fraction(BigInt(winsOf(work, tied, evidence))));
    case 'top_marks':
      return groupsBy(tied, (work) => evidence.topMarks(work));
    case 'pairwise':
    case 'chair':
      return answerTo(rung.step, tied, answers)!.order.map((level) => tied.filter((work) => level.includes(work)));
    default:
      return [[...tied]];
  }
}

/** Copeland among the tied: duels won less duels lost, each by the majority of the judges who saw both. */
const winsOf = (work: string, tied: readonly string[], evidence: TieEvidence): number =>
  tied.reduce((wins, other) => wins + (other === work ? 0 : Math.sign(evidence.preference(work, other))), 0);

/** Highest first; what is unknown comes last. */
function groupsBy(tied: readonly string[], scoreOf: (work: string) => Fraction | null): string[][] {
  const scored = tied.map((work) => ({ work, score: scoreOf(work) }));
  const order = scored.toSorted((a, b) => compareScores(b.score, a.score));
  return order.reduce<string[][]>((groups, { work, score }, index) => {
    const level = index > 0 && compareScores(order[index - 1]!.score, score) === 0;
    if (level) groups.at(-1)!.push(work);
    else groups.push([work]);
    return groups;
  }, []);
}

function compareScores(a: Fraction | null, b: Fraction | null): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  return compareFractions(a, b);
}
