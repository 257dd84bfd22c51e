import { beforeRepeat } from '../calibration/calibration.rules.js';
import type { OwnRepeat } from '../calibration/own-calibration.queries.js';
import type { OwnWork } from './judge-card.projection.js';
import type { JudgeCard } from './judge-card.queries.js';

/** One step of a judge's own order. */
export interface WayStep {
  path: string;
  complete: boolean;
  /** Whether it is one of the judge's works; the repeated anchor is not. */
  counts: boolean;
}

/** What a way is made of. */
export interface OwnOrder {
  roundId: string;
  works: readonly OwnWork[];
  /** The anchor that comes again; null where there is none. */
  repeat: OwnRepeat | null;
}

export const pathOf = (assignmentId: string): string => `/judging/cards/${assignmentId}`;

/** The judge's own order, with the anchor that comes again among the last. */
export function wayOf(model: Pick<JudgeCard, 'card' | 'works' | 'repeat'>): WayStep[] {
  return orderOf({ roundId: model.card.roundId, works: model.works, repeat: model.repeat });
}

export function orderOf({ roundId, works, repeat }: OwnOrder): WayStep[] {
  const steps = works.map(({ assignmentId, status }) => ({
    path: pathOf(assignmentId),
    complete: status === 'complete',
    counts: true,
  }));
  const again = repeat && {
    path: `/judging/calibration/${roundId}/repeat`,
    complete: repeat.complete,
    counts: false,
  };
  return again ? steps.toSpliced(beforeRepeat(works.length), 0, again) : steps;
}

/** Where a judge goes on from a step of the way: the next one that is not scored; null after the last. */
export function nextIn(way: readonly WayStep[], path?: string): string | null {
  const here = way.findIndex((step) => step.path === path);
  const after = [...way.slice(here + 1), ...way.slice(0, Math.max(here, 0))];
  return after.find(({ complete }) => !complete)?.path ?? null;
}

/** On from a card; after the last, to the desk. */
export const nextOf = (model: Pick<JudgeCard, 'card' | 'works' | 'repeat'>): string =>
  nextIn(wayOf(model), pathOf(model.card.assignmentId)) ?? `/judging/desk/${model.card.roundId}`;
