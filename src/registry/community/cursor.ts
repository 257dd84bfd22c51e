import { isId } from '../page-of-ids.js';

/** Where a page of the directory ended: rank of the fit, sort text, id. */
export type Cursor = [rank: number, sortedBy: string, id: string];

/** No place: the first page. */
const START: [null, null, null] = [null, null, null];

export const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** Reads what `writeCursor` wrote; anything else is the first page. */
export function readCursor(written: string | null): Cursor | typeof START {
  if (!written) return START;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(written, 'base64url').toString());
    return isCursor(parsed) ? parsed : START;
  } catch {
    return START;
  }
}

/** Nobody but us writes cursors, yet anybody can send one: what the database could not read is none. */
const isCursor = (value: unknown): value is Cursor =>
  Array.isArray(value) &&
  typeof value[0] === 'number' &&
  Math.abs(value[0]) < 10 &&
  typeof value[1] === 'string' &&
  !value[1].includes('\0') &&
  isId(String(value[2]));
