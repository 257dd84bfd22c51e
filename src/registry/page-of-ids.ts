import { z } from 'zod';

/** Whether a text is an id of a record: a uuid in small letters. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** A list of the API that is read by keyset: `?after=<id>&limit=`; what cannot be read is left out. */
export const pageOfIds = {
  after: z
    .uuid()
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  limit: z.coerce.number().int().min(1).max(200).catch(50).default(50),
};

export interface ApiList<T> {
  items: T[];
  /** What to send as `after` for the next page; null on the last. */
  next: string | null;
}

/** Cuts a list that was asked for one more than `limit`. */
export function cut<T extends { id: string }>(rows: readonly T[], limit: number): ApiList<T> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? items.at(-1)!.id : null };
}
