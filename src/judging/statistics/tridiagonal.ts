import { dot, type Matrix } from './matrix.js';

/** A symmetric matrix turned so that only the diagonal and the line beside it are left: A = Q T Q′. */
export interface Tridiagonal {
  diagonal: Float64Array;
  /** Element i stands between i and i + 1 of the diagonal. */
  beside: Float64Array;
  /** Q′ v of the vector that was turned with it. */
  vector: Float64Array;
}

/** Householder's reduction from the last row up. The matrix and the vector are left as they are. */
export function tridiagonal(matrix: Matrix, vector: Float64Array): Tridiagonal {
  const size = matrix.length;
  const rows = matrix.map((row, i) => row.slice(0, i + 1));
  const turned = Float64Array.from(vector);
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(Math.max(0, size - 1));
  for (let last = size - 1; last > 0; last--) {
    diagonal[last] = rows[last]![last]!;
    beside[last - 1] = reflect(rows, last, turned);
  }
  if (size > 0) diagonal[0] = rows[0]![0]!;
  return { diagonal, beside, vector: turned };
}

/** Brings row `last` to its place beside the diagonal, in the matrix that stands above it, and in the vector. */
function reflect(rows: Float64Array[], last: number, vector: Float64Array): number {
  const mirror = rows[last]!.subarray(0, last);
  const end = mirror[last - 1]!;
  const length = Math.sqrt(dot(mirror, mirror, last));
  if (length === Math.abs(end)) return end;
  const kept = end > 0 ? -length : length;
  mirror[last - 1] = end - kept;
  const half = length * (length + Math.abs(end));
  const image = timesLower(rows, mirror, last);
  for (let i = 0; i < last; i++) image[i]! /= half;
  const shift = dot(mirror, image, last) / (2 * half);
  for (let i = 0; i < last; i++) image[i]! -= shift * mirror[i]!;
  for (let i = 0; i < last; i++) subtractBoth(rows[i]!, { mirror, image, i });
  const along = dot(mirror, vector, last) / half;
  for (let i = 0; i < last; i++) vector[i]! -= along * mirror[i]!;
  return kept;
}

/** A v for a symmetric A of which the lower triangle is kept. */
function timesLower(rows: readonly Float64Array[], v: Float64Array, size: number): Float64Array {
  const product = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const row = rows[i]!;
    const value = v[i]!;
    let own = row[i]! * value;
    for (let j = 0; j < i; j++) {
      own += row[j]! * v[j]!;
      product[j]! += row[j]! * value;
    }
    product[i] = own;
  }
  return product;
}

function subtractBoth(
  row: Float64Array,
  { mirror, image, i }: { mirror: Float64Array; image: Float64Array; i: number },
): void {
  const [m, w] = [mirror[i]!, image[i]!];
  for (let j = 0; j <= i; j++) row[j]! -= m * image[j]! + w * mirror[j]!;
}
