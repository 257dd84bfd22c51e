import type { Sheet } from '../../../src/judging/statistics/sheet.js';

/**
 * The restricted log likelihood of all cards at γ = s_b² / s_e², profiled over s_e², written down as the textbooks do: V = I + γ Z Z′ over
 * the cards, works fixed by X. Slow, and sharing nothing with the fit that it checks.
 */
export function restrictedLikelihood({ cards, judges, entries }: Sheet, ratio: number): number {
  const n = cards.length;
  const seen = [...Array(entries).keys()].filter((entry) => cards.some((card) => card.entry === entry));
  const v = cards.map((one, i) =>
    cards.map((other, j) => Number(i === j) + (one.judge === other.judge && judges > 0 ? ratio : 0)),
  );
  const x = cards.map((card) => seen.map((entry) => Number(card.entry === entry)));
  const y = cards.map((card) => card.score);
  const solvedX = transpose(transpose(x).map((column) => solved(v, column)));
  const solvedY = solved(v, y);
  const xvx = seen.map((_, a) => seen.map((__, b) => sum(cards.map((_card, i) => x[i]![a]! * solvedX[i]![b]!))));
  const xvy = seen.map((_, a) => sum(cards.map((_card, i) => x[i]![a]! * solvedY[i]!)));
  const beta = solved(xvx, xvy);
  const left = sum(cards.map((_, i) => y[i]! * solvedY[i]!)) - sum(beta.map((value, a) => value * xvy[a]!));
  return -0.5 * ((n - seen.length) * Math.log(left) + logDeterminant(v) + logDeterminant(xvx));
}

/** The ratio at which it is largest: the best of a fine grid, 0 among it, refined about the best. */
export function mostProbableRatio(sheet: Sheet): number {
  const grid = [0, ...Array.from({ length: 40 }, (_, step) => 2 ** (step - 20))];
  const best = argmax(grid, (ratio) => restrictedLikelihood(sheet, ratio));
  const near = Array.from({ length: 33 }, (_, step) => best * 2 ** ((step - 16) / 16));
  return argmax(near, (ratio) => restrictedLikelihood(sheet, ratio));
}

const argmax = (candidates: readonly number[], of: (candidate: number) => number): number =>
  candidates.map((candidate) => ({ candidate, value: of(candidate) })).reduce((a, b) => (b.value > a.value ? b : a))
    .candidate;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const transpose = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]!));

/** Gauss and Jordan with the largest pivot. */
function eliminated(matrix: readonly (readonly number[])[], right: readonly number[]) {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  let logarithm = 0;
  for (const column of matrix.keys()) {
    const pivot = argmax([...rows.keys()].slice(column), (row) => Math.abs(rows[row]![column]!));
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    logarithm += Math.log(Math.abs(rows[column][column]!));
    for (const [i, row] of rows.entries()) {
      const factor = i === column ? 0 : row[column]! / rows[column][column]!;
      for (const k of row.keys()) row[k]! -= factor * rows[column][k]!;
    }
  }
  return { logarithm, solution: rows.map((row, i) => row[matrix.length]! / row[i]!) };
}

const solved = (matrix: readonly (readonly number[])[], right: readonly number[]) => eliminated(matrix, right).solution;
const logDeterminant = (matrix: readonly (readonly number[])[]) => eliminated(matrix, []).logarithm;
