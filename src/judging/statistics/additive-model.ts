import { cholesky, solve } from './cholesky.js';
import { islandOfJudges, membersOf } from './components.js';
import { judgeInformation, type JudgeInformation } from './judge-information.js';
import { dot, type Matrix } from './matrix.js';
import { squaresLeft } from './reml.js';
import type { Cards } from './sheet.js';

/** A score is the work's value, the judge's offset and noise; works are fixed, judges random around 0. */
export interface AdditiveModel {
  kind: 'additive';
  /** How much above the others each judge scores. */
  offsets: Float64Array;
  /** The mean of each work's cards after their judges' offsets are taken off; NaN without a card. */
  values: Float64Array;
  varianceJudge: number;
  varianceNoise: number;
  /** Offsets are known up to varianceNoise × (L L′)⁻¹ with this L; null where none is estimated. */
  factor: Matrix | null;
}

/**
 * Fits the model at a given ratio γ = s_b² / s_e²: 0 is the plain mean of each work, and ∞ least squares with fixed judges, whose
 * offsets sum to 0 in each island. Between the two, offsets are drawn towards 0, the more the fewer cards a judge has.
 */
export function fitAdditive(cards: Cards, ratio: number, information = judgeInformation(cards)): AdditiveModel {
  const factor = ratio === 0 ? null : cholesky(systemOf(cards, ratio, information));
  const offsets = factor ? solve(factor, information.excess) : new Float64Array(cards.judges);
  const left = squaresLeft(information, dot(offsets, information.excess, cards.judges));
  const varianceNoise = ratio === Infinity ? left / freedomOfFixed(cards, information) : left / information.freedom;
  return {
    kind: 'additive',
    offsets,
    values: valuesOf(cards, offsets),
    varianceJudge: ratio === Infinity ? varianceOf(offsets) : ratio * varianceNoise,
    varianceNoise,
    factor,
  };
}

/** C + I/γ; with fixed judges, C made regular by a sum of offsets of 0 in each island. */
function systemOf(cards: Cards, ratio: number, { matrix }: JudgeInformation): Matrix {
  const system = matrix.map((row) => row.slice());
  if (ratio === Infinity) tieIslands(system, islandOfJudges(cards));
  else for (const [judge, row] of system.entries()) row[judge]! += 1 / ratio;
  return system;
}

function tieIslands(system: Matrix, islands: Int32Array): void {
  for (const members of membersOf(islands))
    for (const one of members) for (const other of members) system[one]![other]! += 1 / members.length;
  for (const [judge, island] of islands.entries()) if (island < 0) system[judge]![judge]! += 1;
}

function valuesOf({ entries, start, judge, score }: Cards, offsets: Float64Array): Float64Array {
  const values = new Float64Array(entries);
  for (let entry = 0; entry < entries; entry++) {
    let total = 0;
    for (let card = start[entry]!; card < start[entry + 1]!; card++) total += score[card]! - offsets[judge[card]!]!;
    values[entry] = total / (start[entry + 1]! - start[entry]!);
  }
  return values;
}

function freedomOfFixed(cards: Cards, { freedom }: JudgeInformation): number {
  const islands = membersOf(islandOfJudges(cards));
  return freedom - islands.reduce((free, members) => free + members.length - 1, 0);
}

const varianceOf = (offsets: Float64Array): number => dot(offsets, offsets, offsets.length) / offsets.length;
