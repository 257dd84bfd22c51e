import { cholesky, inverse } from './cholesky.js';
import { eigenvalueAt } from './eigenvalues.js';
import type { JudgeInformation } from './judge-information.js';
import { zeros, type Matrix } from './matrix.js';
import { tridiagonal } from './tridiagonal.js';

/** How well a design lets judges be compared. */
export interface JudgeDesign {
  /** The least that the cards tell of any contrast of judges, in cards: 0 when the jury is in islands, or one judge alone. */
  lambda2: number;
  /** Variance of the least known difference between two judges of one island, in variances of a card; 0 without two. */
  worstContrast: number;
  /** The same of a difference, in the mean over all pairs of judges that share an island. */
  meanContrast: number;
}

/** @param islands the judges of each island */
export function judgeDesign({ matrix }: Pick<JudgeInformation, 'matrix'>, islands: readonly number[][]): JudgeDesign {
  const only = islands.length === 1 ? islands[0]! : [];
  const lambda2 = only.length > 1 ? eigenvalueAt(tridiagonal(part(matrix, only), new Float64Array(only.length)), 1) : 0;
  const contrasts = islands.map((members) => contrastsIn(part(matrix, members)));
  const sum = (of: (contrasts: Contrasts) => number) => contrasts.reduce((total, one) => total + of(one), 0);
  return {
    lambda2,
    worstContrast: Math.max(0, ...contrasts.map(({ worst }) => worst)),
    meanContrast:
      sum(({ total }) => total) /
      Math.max(
        1,
        sum(({ pairs }) => pairs),
      ),
  };
}

/** Variances of the differences between the judges of an island. */
interface Contrasts {
  worst: number;
  total: number;
  pairs: number;
}

const part = (matrix: Matrix, members: readonly number[]): Matrix =>
  members.map((one) => Float64Array.from(members, (other) => matrix[one]![other]!));

/** With offsets that sum to 0, which every connected island allows. */
function contrastsIn(matrix: Matrix): Contrasts {
  const size = matrix.length;
  const tied = zeros(size);
  for (const [i, row] of matrix.entries()) for (const [j, value] of row.entries()) tied[i]![j] = value + 1 / size;
  const covariance = inverse(cholesky(tied));
  const contrasts = { worst: 0, total: 0, pairs: (size * (size - 1)) / 2 };
  for (const [i, row] of covariance.entries()) {
    for (let j = 0; j < i; j++) {
      const contrast = row[i]! + covariance[j]![j]! - 2 * row[j]!;
      contrasts.worst = Math.max(contrasts.worst, contrast);
      contrasts.total += contrast;
    }
  }
  return contrasts;
}
