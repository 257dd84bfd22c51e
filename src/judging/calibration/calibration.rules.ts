import { judge, refusals, refused, satisfied, type Rule, type RuleResult } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';
import { FEWEST_ANCHORS, MOST_ANCHORS, type Anchor } from './anchor.entity.js';
import type { AnchorTurn } from './anchor-card.entity.js';

const cites = "Judges' handbook, calibration";

const untouched: ReadonlySet<RoundState> = new Set(['planned', 'conflicts_open', 'assigned'] as const);
/** Judges who come late calibrate while the round is open. */
const calibratable: ReadonlySet<RoundState> = new Set(['calibrating', 'open'] as const);

const anchorsComeFirst: Rule<{ state: RoundState }> = {
  id: 'anchors-are-set-first',
  cites,
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) => (untouched.has(state) ? satisfied : refused('judging.rule.anchors-are-set-first')),
};

const anchorsAreFew: Rule<{ anchors: number }> = {
  id: 'anchors-are-few',
  cites,
  severity: 'block',
  reads: ['anchors'],
  check: ({ anchors }) =>
    anchors <= MOST_ANCHORS ? satisfied : refused('judging.rule.anchors-are-few', { most: MOST_ANCHORS }),
};

/** Why the round's anchors cannot be as many as that now; empty when they can. */
export const refusalsToSet = (facts: { state: RoundState; anchors: number }): RuleResult[] =>
  refusals(judge([anchorsComeFirst, anchorsAreFew], facts));

export interface TurnFacts {
  state: RoundState;
  turn: AnchorTurn;
  /** Whether the judge has started on the round's works. */
  started: boolean;
}

const anchorsAreScoredInTime: Rule<TurnFacts> = {
  id: 'anchors-are-scored-in-time',
  cites,
  severity: 'deadline',
  reads: ['state'],
  check: ({ state }) =>
    calibratable.has(state) ? satisfied : refused('judging.rule.anchors-are-scored-in-time', {}, { remedy: true }),
};

const anchorsComeInTheirTurn: Rule<TurnFacts> = {
  id: 'anchors-come-in-their-turn',
  cites,
  severity: 'block',
  reads: ['turn', 'started'],
  check: ({ turn, started }) =>
    (turn === 'repeat') === started
      ? satisfied
      : refused(`judging.rule.anchors-come-in-their-turn.${turn}`, {}, { remedy: true }),
};

/** Why an anchor's card cannot be saved; empty when it can. */
export const refusalsToScore = (facts: TurnFacts): RuleResult[] =>
  refusals(judge([anchorsAreScoredInTime, anchorsComeInTheirTurn], facts));

const allAnchorsAreScored: Rule<{ anchors: number; scored: number }> = {
  id: 'all-anchors-are-scored',
  cites,
  severity: 'gate',
  reads: ['anchors', 'scored'],
  check: ({ anchors, scored }) =>
    scored >= anchors ? satisfied : refused('judging.rule.all-anchors-are-scored', { left: anchors - scored }),
};

/** Why a judge cannot start; empty when they can. */
export const refusalsToStart = (facts: { anchors: number; scored: number }): RuleResult[] =>
  refusals(judge([allAnchorsAreScored], facts));

/** Whether so many are a calibration. */
export const areEnough = (anchors: number): boolean => anchors >= FEWEST_ANCHORS && anchors <= MOST_ANCHORS;

/** The anchor that a judge scores once more: any of them, the same one each time that it is asked for. */
export function repeatedOf<A extends Pick<Anchor, 'id'>>(anchors: readonly A[], roundJudgeId: string): A | undefined {
  return anchors[Number.parseInt(roundJudgeId.slice(-6), 16) % Math.max(anchors.length, 1)];
}

/** Works of the judge's own order that stand before the repeat. */
export const beforeRepeat = (works: number): number => Math.ceil(works * 0.75);
