import { decidingValues } from '../../statistics/deciding-values.js';
import type { SheetMethod } from '../../statistics/estimate.js';
import type { Finding, Gate } from '../../statistics/gate.js';
import { leaveOneJudgeOut, type LeftOut } from '../../statistics/leave-one-judge-out.js';
import type { Sheet } from '../../statistics/sheet.js';
import { zScores, type ZScores } from '../../statistics/z-scores.js';
import { sheetOf } from '../figures/totals.js';
import type { TallyInput } from '../tally-input.js';
import { ballotColumns } from './ballot-columns.js';
import { columnOf, type LabColumn } from './lab-column.js';
import { labJudges, type LabJudge } from './lab-judges.js';
import { scoreColumns } from './score-columns.js';

/** What stands for and against a common adjusted rank. */
export interface LabGate {
  sound: boolean;
  findings: Finding[];
}

/** What scores tell beside the columns. */
export interface LabScores {
  gate: LabGate;
  judges: LabJudge[];
  /** The best and the worst rank of each work over all juries that lack one judge; null where that was not computed. */
  ranges: LeftOut['ranges'] | null;
  z: Pick<ZScores, 'harms' | 'tooFew' | 'flat'>;
}

/** The round looked at by every method at once, to inform those who decide; it decides nothing. Works stand in the order of their codes. */
export interface Lab {
  codes: string[];
  /** The pool of each work. */
  pools: string[];
  columns: LabColumn[];
  /** Null where judges give no scores. */
  scores: LabScores | null;
}

/** So many cards are fitted anew at most when each judge is left out in turn. */
const MOST_REFITTED = 2_000_000;

export function lab(input: TallyInput): Lab {
  const works = { codes: input.entries.map(({ code }) => code), pools: input.entries.map(({ pool }) => pool) };
  if (input.mode === 'ranking' || input.mode === 'pairwise')
    return { ...works, columns: ballotColumns(input), scores: null };
  const sheet = sheetOf(input);
  const { gate } = decidingValues(sheet, { method: input.method as SheetMethod, randomised: input.randomised });
  const z = zScores(sheet, { randomised: input.randomised });
  return {
    ...works,
    columns: [...scoreColumns(sheet, gate), columnOf('z', z.values, sheet.pools)],
    scores: scoresOf(input, { sheet, gate, z }),
  };
}

function scoresOf(input: TallyInput, { sheet, gate, z }: { sheet: Sheet; gate: Gate; z: ZScores }): LabScores {
  const left = leftOut(sheet, input);
  const { harms, tooFew, flat } = z;
  const { sound, findings } = gate;
  return {
    gate: { sound, findings },
    judges: labJudges(input, sheet, left),
    ranges: left?.ranges ?? null,
    z: { harms, tooFew, flat },
  };
}

function leftOut(sheet: Sheet, { method, places, advancement }: TallyInput): LeftOut | null {
  if (sheet.judges * sheet.cards.length > MOST_REFITTED) return null;
  const seats = advancement?.kind === 'top' ? advancement.count : places;
  return leaveOneJudgeOut(sheet, { method: method as SheetMethod, places: seats });
}
