import { randomInt } from 'node:crypto';

/** No letter or digit that is taken for another when read aloud or by hand. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY';
const DIGITS = '2346789';

const one = (alphabet: string): string => alphabet[randomInt(alphabet.length)]!;

/** Such as `K7-QX4`: nearly four hundred thousand codes, drawn by chance, so that a code tells nothing of the order of arrival. */
const judgingCode = (): string => `${one(LETTERS)}${one(DIGITS)}-${one(LETTERS)}${one(LETTERS)}${one(DIGITS)}`;

/** So many codes that differ from one another and from those taken. */
export function judgingCodes(count: number, taken: ReadonlySet<string>): string[] {
  const codes = new Set<string>();
  while (codes.size < count) {
    const code = judgingCode();
    if (!taken.has(code)) codes.add(code);
  }
  return [...codes];
}
