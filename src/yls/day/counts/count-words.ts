/** What heads are counted on, or in. */
export const KINDS = ['bus', 'session'] as const;
export type CountKind = (typeof KINDS)[number];

/** So many counts are sent at a time, of so many heads each. */
export const MOST_COUNTS = 20;
export const MOST_HEADS = 3000;
