/** How long an unfinished upload waits for the rest: over a weekend without a line. In milliseconds. */
export const lifetimeMs = 72 * 3_600_000;
