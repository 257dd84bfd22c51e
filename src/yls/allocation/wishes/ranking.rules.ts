import { refused, satisfied, type Rule } from '../../../platform/index.js';

/** What the deadline says: ISO instants. */
export interface RankingFacts {
  ranking: { now: string; until: string };
}

export const rankingIsOpen: Rule<RankingFacts> = {
  id: 'yls-ranking-is-open',
  cites: "The summit's deadline",
  severity: 'deadline',
  reads: ['ranking'],
  check: ({ ranking: { now, until } }) =>
    now < until ? satisfied : refused('yls.rule.ranking-is-open', {}, { remedy: true }),
};
