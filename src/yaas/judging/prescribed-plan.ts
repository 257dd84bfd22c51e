import type { Advancement, JudgingPlan, RoundMode, TieLadder } from '../../judging/index.js';
import type { RuleSet } from '../editions/rule-set.schema.js';

type JudgingRules = RuleSet['judging'];
type RoundRules = JudgingRules['rounds'][number];

const modes: Record<RoundRules['mode'], RoundMode> = {
  screening: 'screening',
  scores: 'rubric',
  ranking: 'ranking',
  pairs: 'pairwise',
};

/** How an edition's rules want a category to be judged, in judging's own words. */
export const planIn = ({ rounds, ...rules }: JudgingRules): JudgingPlan => ({
  rounds: rounds.map((round, index) => ({
    label: round.label,
    mode: modes[round.mode],
    judgesPerEntry: round.judgesPerEntry,
    advancement: index === rounds.length - 1 ? null : advancementIn(round),
  })),
  tieLadder: ladderIn(rules),
});

/** The natural gap is found by people, near so many works. */
function advancementIn({ advance, count }: RoundRules): Advancement {
  if (advance === 'threshold') return { kind: 'threshold', at: count / 100 };
  const per = { top: 'round', gap: 'round', per_pool: 'pool', per_country: 'country' } as const;
  return { kind: 'top', count, per: per[advance] };
}

function ladderIn({ ties, tieCriterion }: Pick<JudgingRules, 'ties' | 'tieCriterion'>): TieLadder {
  if (ties === 'criterion' && tieCriterion) return [{ step: 'criterion', code: tieCriterion }, { step: 'shared' }];
  if (ties === 'jury') return [{ step: 'pairwise' }, { step: 'chair' }, { step: 'shared' }];
  return [{ step: 'shared' }];
}
