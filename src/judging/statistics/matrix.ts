/** A square matrix by rows. */
export type Matrix = Float64Array[];

export const zeros = (size: number): Matrix => Array.from({ length: size }, () => new Float64Array(size));

/** The sum of products of the first numbers of two rows. Four sums run beside one another; the order is always the same. */
export function dot(a: Float64Array, b: Float64Array, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  const whole = length - (length % 4);
  for (let k = 0; k < whole; k += 4) {
    s0 += a[k]! * b[k]!;
    s1 += a[k + 1]! * b[k + 1]!;
    s2 += a[k + 2]! * b[k + 2]!;
    s3 += a[k + 3]! * b[k + 3]!;
  }
  for (let k = whole; k < length; k++) s0 += a[k]! * b[k]!;
  return s0 + s1 + (s2 + s3);
}
