import { randomInt } from 'node:crypto';
import { hashOfToken } from '../../platform/index.js';

/** Without letters and digits that look alike on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 12;
const HOW_MANY = 10;

/** Ten codes to print, such as `k7wd-xq3m-9fta`: 59 bits each, so a fast hash is enough behind the throttle. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: HOW_MANY }, oneCode);
}

function oneCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Typed with or without dashes, spaces and capitals, it is the same code. */
export function recoveryCodeHash(code: string): string {
  return hashOfToken(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}
