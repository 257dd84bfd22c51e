import type { WayStep } from '../../scoring/way.js';

/** So many works stay at hand without a line. */
const AHEAD = 30;

/** Addresses of this card, if it is one, and of what is not scored yet from there on in the judge's own order. */
export function aheadOf(way: readonly WayStep[], path?: string): string[] {
  const here = way.findIndex((step) => step.path === path);
  const after = [...way.slice(here + 1), ...way.slice(0, Math.max(here, 0))];
  const open = after.filter(({ complete }) => !complete).slice(0, AHEAD);
  return [...(path ? [path] : []), ...open.map((step) => step.path)];
}
