import { defineLifecycle } from '../../platform/index.js';
import { Level } from './level.entity.js';
import { levelRunner as who } from './level.policy.js';
import {
  deadlineIsAhead,
  deadlineIsPast,
  editionHasLocalLevels,
  everyResultIsOut,
  looserIsMarked,
  nobodyIsIn,
  windowWithinTheFinals,
  type LevelFacts,
} from './level.rules.js';
import { LEVEL_STATES, type LevelEvent, type LevelState } from './level-state.js';

/** Whether a local competition may be announced; the page says the same beforehand. */
export const announcementRules = [editionHasLocalLevels, windowWithinTheFinals, deadlineIsAhead, looserIsMarked];

/** A member's local competition: prepared, announced, closed at its deadline, decided when each family knows its result. */
export const levelLifecycle = defineLifecycle<LevelState, LevelEvent, Level, LevelFacts>({
  aggregate: 'level',
  entity: Level,
  states: LEVEL_STATES,
  initial: 'planned',
  transitions: [
    { from: ['planned'], on: 'announce', to: 'open', who, rules: announcementRules },
    { from: ['open'], on: 'close', to: 'closed', who, rules: [deadlineIsPast] },
    { from: ['closed'], on: 'reopen', to: 'open', who, needsReason: true, rules: [deadlineIsAhead] },
    { from: ['closed'], on: 'decide', to: 'decided', who, rules: [everyResultIsOut] },
    { from: ['planned', 'open', 'closed'], on: 'cancel', to: 'cancelled', who, needsReason: true, rules: [nobodyIsIn] },
  ],
});
