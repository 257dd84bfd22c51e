import { readFileSync, writeFileSync } from 'node:fs';
import type { MatchingProblem } from '../../src/exchange/matching/solver/problem.js';

/** A problem as 32-bit numbers that any language reads: students, homes, pairs, then from, home, cost, places. */
export function writeProblem(file: string, { students, homes, from, home, cost, places }: MatchingProblem): void {
  const parts = [Int32Array.of(students.length, homes.length, home.length), from, home, Int32Array.from(cost), places];
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  writeFileSync(file, Buffer.concat(bytes));
}

export function readProblem(file: string, unplacedCost: number): MatchingProblem {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const numbers = new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  const [students, homes, pairs] = numbers as unknown as [number, number, number];
  let at = 3;
  const next = (length: number) => numbers.slice(at, (at += length));
  return {
    students: Array.from({ length: students }, (_, index) => `s${index}`),
    homes: Array.from({ length: homes }, (_, index) => `h${index}`),
    from: next(students + 1),
    home: next(pairs),
    cost: Float64Array.from(next(pairs)),
    places: next(homes),
    unplacedCost,
    priority: new Int32Array(students).fill(1),
  };
}
