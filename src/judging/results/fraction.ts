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

export const minus = (a: Fraction, b: Fraction): Fraction => sum([a, fraction(-b.numerator, b.denominator)]);

/** For display, rounded half away from zero: `0.812500`, `-0.594764`. */
export function toDecimal({ numerator, denominator }: Fraction, digits = 6): string {
  const shift = 10n ** BigInt(digits);
  const size = numerator < 0n ? -numerator : numerator;
  const scaled = (2n * size * shift + denominator) / (2n * denominator);
  const sign = numerator < 0n && scaled > 0n ? '-' : '';
  return `${sign}${scaled / shift}.${String(scaled % shift).padStart(digits, '0')}`;
}

/** The exact value of a decimal such as `-0.594764`. */
export function fromDecimal(text: string): Fraction {
  const [whole = '0', digits = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + digits);
  return fraction(text.startsWith('-') ? -size : size, 10n ** BigInt(digits.length));
}

export const asText = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

/** Reads what `asText` wrote. */
export function fromText(text: string): Fraction {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a || 1n : greatestCommonDivisor(b, a % b);
}
