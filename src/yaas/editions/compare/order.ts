/** What a change means for those who are in: nothing to fear, something new to meet, or only other words. */
export type Direction = 'looser' | 'stricter' | 'neutral';

/** Compares a value with the one before; undefined when it is the same. */
export type Order = (before: unknown, after: unknown) => Direction | undefined;

const same = (before: unknown, after: unknown): boolean => JSON.stringify(before) === JSON.stringify(after);

const unlessSame =
  (order: (before: unknown, after: unknown) => Direction): Order =>
  (before, after) =>
    same(before, after) ? undefined : order(before, after);

/** What cannot be compared may be stricter for somebody, so it counts as stricter. */
export const anyChange: Order = unlessSame(() => 'stricter');

/** Words, awards, the jury's work: nobody's entry depends on it. */
export const neutral: Order = unlessSame(() => 'neutral');

const comparable = (value: unknown): value is number | string => typeof value === 'number' || typeof value === 'string';

/** More is looser; `ifNull` is what none means: no limit, or the strictest. */
export const more = (ifNull: 'looser' | 'stricter' = 'looser'): Order =>
  unlessSame((before, after) => {
    if (after === null) return ifNull;
    if (before === null) return ifNull === 'looser' ? 'stricter' : 'looser';
    return comparable(before) && comparable(after) && after > before ? 'looser' : 'stricter';
  });

/** Less is looser; none is no limit. */
export const less = (ifNull: 'looser' | 'stricter' = 'looser'): Order =>
  unlessSame((before, after) => {
    if (after === null) return ifNull;
    if (before === null) return ifNull === 'looser' ? 'stricter' : 'looser';
    return comparable(before) && comparable(after) && after < before ? 'looser' : 'stricter';
  });

/** From the strictest to the loosest. */
export const ranked = (...values: readonly unknown[]): Order =>
  unlessSame((before, after) => (values.indexOf(after) > values.indexOf(before) ? 'looser' : 'stricter'));

/** A list of what is taken: a longer one is looser, an empty one takes everything. */
export const taken: Order = unlessSame((before, after) => {
  const [old, now] = [before as unknown[], after as unknown[]];
  if (now.length === 0) return 'looser';
  return old.length > 0 && old.every((one) => now.includes(one)) ? 'looser' : 'stricter';
});

/** A list of what is asked: a shorter one is looser. */
export const asked: Order = unlessSame((before, after) =>
  (after as unknown[]).every((one) => (before as unknown[]).includes(one)) ? 'looser' : 'stricter',
);

/** A limit of several numbers: gone is looser, anything else is stricter. */
export const goneIsLooser: Order = unlessSame((_, after) => (after === null ? 'looser' : 'stricter'));
