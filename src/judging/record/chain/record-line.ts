import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** What a line says, without its place in the chain: its kind, and the facts of that kind. */
export interface RecordFacts {
  kind: string;
}

/** What the first line names as the one before it. */
export const BEGINNING = '0'.repeat(64);

/** One object as its one text (RFC 8785). @throws Error for what JSON cannot hold: NaN, half a surrogate pair */
export function lineOf(value: object): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('There is nothing to write.');
  return text;
}

/** SHA-256 of a line's UTF-8 bytes without its line break, in hexadecimal. */
export const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex');
