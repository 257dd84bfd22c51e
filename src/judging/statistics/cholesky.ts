import { dot, zeros, type Matrix } from './matrix.js';

/**
 * The lower triangle L with A = L L′, of a symmetric positive definite A whose lower triangle is read.
 * @throws RangeError when A is not positive definite.
 */
export function cholesky(matrix: Matrix): Matrix {
  const lower = zeros(matrix.length);
  for (const [i, row] of lower.entries()) {
    const source = matrix[i]!;
    for (let j = 0; j < i; j++) row[j] = (source[j]! - dot(row, lower[j]!, j)) / lower[j]![j]!;
    const pivot = source[i]! - dot(row, row, i);
    if (!(pivot > 0)) throw new RangeError('The matrix is not positive definite');
    row[i] = Math.sqrt(pivot);
  }
  return lower;
}

/** The x with L L′ x = b. */
export function solve(lower: Matrix, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (const [i, row] of lower.entries()) x[i] = (x[i]! - dot(row, x, i)) / row[i]!;
  return solveUpper(lower, x);
}

/** The x with L′ x = b; with b of independent standard normal numbers, x has the covariance (L L′)⁻¹. */
export function solveUpper(lower: Matrix, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (let i = lower.length - 1; i >= 0; i--) {
    const row = lower[i]!;
    const value = x[i]! / row[i]!;
    x[i] = value;
    for (let j = 0; j < i; j++) x[j]! -= row[j]! * value;
  }
  return x;
}

/** (L L′)⁻¹, both triangles. */
export function inverse(lower: Matrix): Matrix {
  const inverted = invertTriangle(lower);
  const product = zeros(lower.length);
  for (let k = 0; k < inverted.length; k += 4) {
    const rows = inverted.slice(k, k + 4);
    for (let i = 0; i < k + rows.length; i++)
      addMultiples(product[i]!, rows, { times: rows.map((row) => row[i]!), length: i + 1 });
  }
  for (const [i, row] of product.entries()) for (let j = 0; j < i; j++) product[j]![i] = row[j]!;
  return product;
}

/** Above its diagonal each row is 0, so that four rows can be taken at once up to the longest. */
function invertTriangle(lower: Matrix): Matrix {
  const inverted = zeros(lower.length);
  for (const [k, row] of inverted.entries()) {
    const own = lower[k]!;
    for (let m = 0; m < k; m += 4) {
      const rows = inverted.slice(m, Math.min(m + 4, k));
      addMultiples(row, rows, { times: rows.map((_, index) => -own[m + index]! / own[k]!), length: m + rows.length });
    }
    row[k] = 1 / own[k]!;
  }
  return inverted;
}

/** Adds four rows or fewer, each so many times, in one go over the target. */
function addMultiples(
  target: Float64Array,
  rows: readonly Float64Array[],
  { times, length }: { times: readonly number[]; length: number },
): void {
  const [a, b = a!, c = a!, d = a!] = rows;
  const [ta = 0, tb = 0, tc = 0, td = 0] = times;
  for (let k = 0; k < length; k++) target[k]! += ta * a![k]! + tb * b[k]! + (tc * c[k]! + td * d[k]!);
}
