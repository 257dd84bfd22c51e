import type { Cell } from '../../platform/index.js';
import type { SeatRow } from '../record/seat-rows.js';
import type { ExportRow } from './export-dataset.js';

/** A criterion as an export reads it. */
export interface ExportedCriterion {
  code: string;
  parts: number;
  scale: number;
}

/** Who the judge of a row is: a number, or a name for those who may see it. */
type JudgeOf = (roundJudgeId: string) => Cell;

export const LONG_COLUMNS = [
  'work',
  'pool',
  'judge',
  'question',
  'value',
  'share',
  'counts',
  'assignment',
  'origin',
  'version',
  'completed_at',
] as const;

/** One row for each step, rank or number of points that a judge gave; `share` is a step in 0…1. */
export async function* longRows(
  seats: AsyncIterable<SeatRow>,
  { criteria, judgeOf }: { criteria: readonly ExportedCriterion[]; judgeOf: JudgeOf },
): AsyncGenerator<ExportRow> {
  const scales = new Map(criteria.map(({ code, scale }) => [code, scale]));
  for await (const seat of seats) {
    const about = { ...aboutSeat(seat, judgeOf), assignment: seat.state, origin: seat.origin };
    for (const [code, step] of Object.entries(seat.steps))
      yield { ...about, question: code, value: step, share: (step - 1) / (scales.get(code)! - 1) };
    if (seat.rank !== null) yield { ...about, question: 'rank', value: seat.rank, share: null };
    if (seat.points !== null) yield { ...about, question: 'points', value: seat.points, share: null };
  }
}

/** The columns of one row a card; a criterion stands under its code. */
export const wideColumns = (criteria: readonly ExportedCriterion[]): string[] => [
  'work',
  'pool',
  'judge',
  ...criteria.map(({ code }) => `criterion_${code}`),
  'total',
  'rank',
  'points',
  'counts',
  'version',
  'completed_at',
];

/** One row a card; `total` is the weighted mean of its criteria in 0…1, of complete cards alone. */
export async function* wideRows(
  seats: AsyncIterable<SeatRow>,
  { criteria, judgeOf }: { criteria: readonly ExportedCriterion[]; judgeOf: JudgeOf },
): AsyncGenerator<ExportRow> {
  for await (const seat of seats) {
    if (seat.version === null) continue;
    const steps = criteria.map(({ code }): [string, Cell] => [`criterion_${code}`, seat.steps[code] ?? null]);
    const { rank, points } = seat;
    yield { ...aboutSeat(seat, judgeOf), ...Object.fromEntries(steps), total: totalOf(seat, criteria), rank, points };
  }
}

/** What a script in R reads without a word: numbers as numbers, one row for each share that counts. */
export const R_COLUMNS = ['work', 'pool', 'judge', 'criterion', 'weight', 'share', 'total'] as const;

export async function* rRows(
  seats: AsyncIterable<SeatRow>,
  { criteria, judgeOf }: { criteria: readonly ExportedCriterion[]; judgeOf: JudgeOf },
): AsyncGenerator<ExportRow> {
  const whole = wholeOf(criteria);
  for await (const seat of seats) {
    if (!countsNow(seat)) continue;
    const { work, pool } = seat;
    const card = { work, pool, judge: judgeOf(seat.roundJudgeId), total: totalOf(seat, criteria) };
    for (const { code, parts, scale } of criteria) {
      const step = seat.steps[code];
      if (step) yield { ...card, criterion: code, weight: parts / whole, share: (step - 1) / (scale - 1) };
    }
  }
}

/** A complete card in the judge's hand, of a work that takes part. */
const countsNow = ({ state, status, withdrawnAt }: SeatRow): boolean =>
  state === 'offered' && status === 'complete' && withdrawnAt === null;

const aboutSeat = (seat: SeatRow, judgeOf: JudgeOf): ExportRow => ({
  work: seat.work,
  pool: seat.pool,
  judge: judgeOf(seat.roundJudgeId),
  counts: countsNow(seat),
  version: seat.version,
  completed_at: seat.completedAt,
});

function totalOf({ steps, status }: SeatRow, criteria: readonly ExportedCriterion[]): number | null {
  if (status !== 'complete' || criteria.some(({ code }) => steps[code] === undefined)) return null;
  const weighed = criteria.map(({ code, parts, scale }) => (parts * (steps[code]! - 1)) / (scale - 1));
  return weighed.reduce((sum, part) => sum + part, 0) / wholeOf(criteria);
}

const wholeOf = (criteria: readonly ExportedCriterion[]): number => criteria.reduce((sum, { parts }) => sum + parts, 0);
