import { estimate, type SheetMethod } from '../../statistics/estimate.js';
import type { LeftOut, WithoutJudge } from '../../statistics/leave-one-judge-out.js';
import type { Sheet } from '../../statistics/sheet.js';
import type { TallyInput } from '../tally-input.js';

/** How a judge compares with the jury, and what the result would be without them. */
export interface LabJudge {
  roundJudgeId: string;
  cards: number;
  /** How much more than the jury the judge gives, in 0…1, and its error; null where it cannot be told. */
  offset: number | null;
  error: number | null;
  /** How far the judge pulls works apart (the jury is 1); null where no such model was fitted. */
  slope: number | null;
  /** Codes of works that would come among the prizes, and that would leave them; null where it was not computed. */
  without: { gains: string[]; losses: string[]; largestMove: number } | null;
}

/** Judges with a card, in the order of their numbers. Offsets are those of the adjusting model, whatever decides. */
export function labJudges(input: TallyInput, sheet: Sheet, left: LeftOut | null): LabJudge[] {
  const fitted = estimate(sheet, adjusting(input.method as SheetMethod));
  const byJudge = new Map(left?.judges.map((one) => [one.judge, one]));
  return input.judges.flatMap((roundJudgeId, judge) => {
    const { offset, standardError, cards } = fitted.judgeOffsets[judge]!;
    if (cards === 0) return [];
    const isKnown = standardError !== null;
    return {
      roundJudgeId,
      cards,
      offset: isKnown ? rounded(offset) : null,
      error: isKnown ? rounded(standardError) : null,
      slope: fitted.spreads ? rounded(fitted.spreads[judge]!.slope) : null,
      without: withoutIn(byJudge.get(judge), input),
    };
  });
}

function withoutIn(moved: WithoutJudge | undefined, { entries }: TallyInput): LabJudge['without'] {
  if (!moved) return null;
  const codes = (works: readonly number[]) => works.map((entry) => entries[entry]!.code);
  return { gains: codes(moved.gains), losses: codes(moved.losses), largestMove: moved.largestMove };
}

const adjusting = (method: SheetMethod): SheetMethod => (method === 'spread' ? 'spread' : 'semi');

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
