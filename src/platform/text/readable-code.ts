import { randomBytes } from 'node:crypto';

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sixteen letters of Crockford's base 32: 80 random bits that are easily read aloud. */
export const newReadableCode = (): string =>
  Array.from(randomBytes(16), (byte) => LETTERS[byte % LETTERS.length]).join('');

/** `ABCD-EFGH-JKMN-PQRS` */
export const shownReadableCode = (code: string): string => code.match(/.{4}/g)!.join('-');

/** What somebody typed as the code that they meant: O is zero, I and L are one. */
export const readReadableCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
