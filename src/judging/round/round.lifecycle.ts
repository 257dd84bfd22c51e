import { defineLifecycle } from '../../platform/index.js';
import { Round } from './round.entity.js';
import { conductor as who } from './round.policy.js';
import {
  everyWorkHasItsMinimum,
  everyWorkIsJudged,
  hasJudges,
  hasWorks,
  oneRunIsAdopted,
  type RoundFacts,
} from './round.rules.js';
import { ROUND_STATES, type RoundEvent, type RoundState } from './round-state.js';

/** From the plan to the released result. Configuration is frozen from `open`; cards are saved in `open` alone. */
export const roundLifecycle = defineLifecycle<RoundState, RoundEvent, Round, RoundFacts>({
  aggregate: 'round',
  entity: Round,
  states: ROUND_STATES,
  initial: 'planned',
  transitions: [
    { from: ['planned'], on: 'open_conflicts', to: 'conflicts_open', who },
    { from: ['conflicts_open', 'assigned'], on: 'assign', to: 'assigned', who, rules: [hasWorks, hasJudges] },
    { from: ['assigned'], on: 'open', to: 'open', who, rules: [hasWorks, everyWorkIsJudged] },
    { from: ['open'], on: 'pause', to: 'paused', who, needsReason: true },
    { from: ['paused'], on: 'resume', to: 'open', who },
    { from: ['open', 'paused'], on: 'close', to: 'closing', who },
    { from: ['closing'], on: 'reopen', to: 'open', who, needsReason: true },
    { from: ['closing'], on: 'tally', to: 'tallied', who, rules: [everyWorkHasItsMinimum] },
    { from: ['tallied'], on: 'decide', to: 'decided', who, rules: [oneRunIsAdopted] },
    { from: ['decided'], on: 'release', to: 'released', who },
    {
      from: ['planned', 'conflicts_open', 'assigned', 'open', 'paused', 'closing', 'tallied'],
      on: 'cancel',
      to: 'cancelled',
      who,
      needsReason: true,
    },
  ],
});
