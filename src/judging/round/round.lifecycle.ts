import { defineLifecycle } from '../../platform/index.js';
import { recordIsWritten } from '../record/record.jobs.js';
import { Round } from './round.entity.js';
import { conductor as who, thePortal } from './round.policy.js';
import {
  anchorsAreReady,
  calibrationComesFirst,
  departuresAreSeconded,
  everyWorkHasItsMinimum,
  everyWorkIsJudged,
  followedRoundIsDecided,
  hasJudges,
  hasWorks,
  noLaterRoundHasBegun,
  noOtherRoundCountsByIt,
  oneRunIsAdopted,
  pairsAreFew,
  roundIsCalibrated,
  tiesAreBroken,
  type RoundFacts,
} from './round.rules.js';
import { ROUND_STATES, type RoundEvent, type RoundState } from './round-state.js';

const isDrawn = [hasWorks, pairsAreFew, everyWorkIsJudged];

/** From the plan to the released result. Configuration is frozen from calibration on; cards of the round's works are saved in `open` alone. */
export const roundLifecycle = defineLifecycle<RoundState, RoundEvent, Round, RoundFacts>({
  aggregate: 'round',
  entity: Round,
  states: ROUND_STATES,
  initial: 'planned',
  transitions: [
    { from: ['planned'], on: 'open_conflicts', to: 'conflicts_open', who, rules: [followedRoundIsDecided] },
    {
      from: ['conflicts_open', 'assigned'],
      on: 'assign',
      to: 'assigned',
      who,
      rules: [followedRoundIsDecided, hasWorks, pairsAreFew, hasJudges],
    },
    { from: ['assigned'], on: 'redraw', to: 'conflicts_open', who },
    {
      from: ['assigned'],
      on: 'calibrate',
      to: 'calibrating',
      who,
      rules: [roundIsCalibrated, anchorsAreReady, ...isDrawn],
    },
    { from: ['assigned'], on: 'open', to: 'open', who, rules: [calibrationComesFirst, ...isDrawn] },
    { from: ['calibrating'], on: 'open', to: 'open', who, rules: isDrawn },
    { from: ['open'], on: 'pause', to: 'paused', who, needsReason: true },
    { from: ['paused'], on: 'resume', to: 'open', who },
    { from: ['open', 'paused'], on: 'close', to: 'closing', who },
    {
      from: ['closing', 'tallied', 'deliberation', 'decided'],
      on: 'reopen',
      to: 'open',
      who,
      rules: [noLaterRoundHasBegun, noOtherRoundCountsByIt],
      needsReason: true,
    },
    { from: ['closing'], on: 'tally', to: 'tallied', who, rules: [everyWorkHasItsMinimum] },
    { from: ['tallied'], on: 'deliberate', to: 'deliberation', who, rules: [oneRunIsAdopted] },
    {
      from: ['tallied', 'deliberation'],
      on: 'decide',
      to: 'decided',
      who,
      rules: [everyWorkHasItsMinimum, oneRunIsAdopted, tiesAreBroken, departuresAreSeconded],
    },
    { from: ['decided'], on: 'release', to: 'released', who, follows: [recordIsWritten] },
    { from: ['released'], on: 'archive', to: 'archived', who: thePortal },
    {
      from: [
        'planned',
        'conflicts_open',
        'assigned',
        'calibrating',
        'open',
        'paused',
        'closing',
        'tallied',
        'deliberation',
      ],
      on: 'cancel',
      to: 'cancelled',
      who,
      needsReason: true,
    },
  ],
});
