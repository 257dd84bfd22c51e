import { setImmediate as afterOthers } from 'node:timers/promises';
import type { Exclusion } from '../matching/criteria/exclusion.js';
import { judgePair } from '../matching/criteria/judgement.js';
import type { BoardFacts } from './board-facts.js';

/** How two fit, in short. */
export interface BoardPair {
  home: string;
  score: number;
  coverage: number;
}

/** The possible homes of each student, best first; and of who has none, the homes with the fewest reasons against them. */
export interface BoardPairs {
  possible: ReadonlyMap<string, readonly BoardPair[]>;
  nearest: ReadonlyMap<string, readonly { home: string; reasons: readonly Exclusion[] }[]>;
}

const NEAREST = 3;

/** Judges every student with every home. Others have their turn between two students: a board can have many. */
export async function judgeBoard({ students, homes, policy }: BoardFacts): Promise<BoardPairs> {
  const possible = new Map<string, BoardPair[]>();
  const nearest = new Map<string, { home: string; reasons: readonly Exclusion[] }[]>();
  for (const student of students) {
    const pairs: BoardPair[] = [];
    const barred: { home: string; reasons: readonly Exclusion[] }[] = [];
    for (const home of homes) {
      const judged = judgePair({ student, home, policy });
      if (judged.excluded) barred.push({ home: home.fileId, reasons: judged.excluded });
      else pairs.push({ home: home.fileId, score: judged.score, coverage: judged.coverage });
    }
    possible.set(student.applicationId, pairs.toSorted(byFit));
    if (pairs.length === 0) nearest.set(student.applicationId, nearestOf(barred));
    await afterOthers();
  }
  return { possible, nearest };
}

const byFit = (one: BoardPair, other: BoardPair): number =>
  other.score - one.score || other.coverage - one.coverage || one.home.localeCompare(other.home);

/** The fewest changes; what nobody can change is no way. */
const nearestOf = (barred: readonly { home: string; reasons: readonly Exclusion[] }[]) =>
  barred
    .filter(({ reasons }) => reasons.every(({ mends }) => mends !== 'nobody'))
    .toSorted((one, other) => one.reasons.length - other.reasons.length || one.home.localeCompare(other.home))
    .slice(0, NEAREST);
