import { fitAdditive } from '../statistics/additive-model.js';
import { copeland } from '../statistics/copeland.js';
import { estimate } from '../statistics/estimate.js';
import { judgeInformation } from '../statistics/judge-information.js';
import type { Rankings } from '../statistics/majorities.js';
import { varianceRatio } from '../statistics/reml.js';
import { cardsOf, type Sheet } from '../statistics/sheet.js';
import type { PlanShape } from './plan-shape.js';

/**
 * What the round's method makes of imagined cards; NaN for a work that nobody could see. Rankings are counted by Copeland whichever way the
 * round counts them, and pairs are taken for adjusted scores: the ways of each kind differ little, and a simulation has thousands to count.
 */
export function imaginedResult(sheet: Sheet, { method, top }: Pick<PlanShape, 'method' | 'top'>): ArrayLike<number> {
  if (method === 'copeland' || method === 'schulze') return copeland(ballotsOf(sheet, top ?? sheet.entries));
  if (method === 'median' || method === 'spread') return estimate(sheet, method).values.map((value) => value ?? NaN);
  const cards = cardsOf(sheet);
  const information = judgeInformation(cards);
  return fitAdditive(cards, method === 'mean' ? 0 : varianceRatio(information), information).values;
}

/** Each judge puts the best of the works in hand in order and leaves the others. */
function ballotsOf({ entries, cards }: Sheet, top: number): Rankings {
  const hands = Map.groupBy(cards, (card) => card.judge);
  const ballots = [...hands.values()].map((hand) => {
    const order = hand.toSorted((a, b) => b.score - a.score).map(({ entry }) => entry);
    return { groups: order.slice(0, top).map((entry) => [entry]), unranked: order.slice(top) };
  });
  return { works: entries, ballots, unrankedIsLast: true };
}
