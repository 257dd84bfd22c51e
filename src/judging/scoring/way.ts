import type { JudgeCard } from './judge-card.queries.js';

/** Where a judge goes on from a card: the next work in their own order that is not scored; after the last, the desk. */
export function nextOf({ card, works }: Pick<JudgeCard, 'card' | 'works'>): string {
  const here = works.findIndex((own) => own.assignmentId === card.assignmentId);
  const after = [...works.slice(here + 1), ...works.slice(0, Math.max(here, 0))];
  const next = after.find((own) => own.status !== 'complete');
  return next ? `/judging/cards/${next.assignmentId}` : `/judging/desk/${card.roundId}`;
}
