import type { OwnWork } from '../../scoring/judge-card.projection.js';

/** So many works stay at hand without a line. */
const AHEAD = 30;

/** Addresses of this card, if it is one, and of the works that are not scored yet from there on in the judge's own order. */
export function aheadOf(works: readonly OwnWork[], assignmentId?: string): string[] {
  const here = works.findIndex((own) => own.assignmentId === assignmentId);
  const after = [...works.slice(here + 1), ...works.slice(0, Math.max(here, 0))];
  const open = after.filter(({ status }) => status !== 'complete').slice(0, AHEAD);
  return [...(assignmentId ? [assignmentId] : []), ...open.map((own) => own.assignmentId)].map(
    (id) => `/judging/cards/${id}`,
  );
}
