/** An exact number: scores are compared as fractions, so that equal means are equal. The denominator is positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

export const fraction = (numerator: bigint, denominator = 1n): Fraction => {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

export const sum = (terms: readonly Fraction[]): Fraction =>
  terms.reduce(
    (a, b) => fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
    fraction(0n),
  );

export const over = ({ numerator, denominator }: Fraction, divisor: bigint): Fraction =>
  fraction(numerator, denominator * divisor);

/** Negative, zero or positive, as in a sort. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** For display, rounded half up: `0.812500`. Expects a number from 0. */
export function toDecimal({ numerator, denominator }: Fraction, digits = 6): string {
  const shift = 10n ** BigInt(digits);
  const scaled = (2n * numerator * shift + denominator) / (2n * denominator);
  return `${scaled / shift}.${String(scaled % shift).padStart(digits, '0')}`;
}

export const asText = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : greatestCommonDivisor(b, a % b);
}
