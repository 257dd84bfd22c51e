import { defineLifecycle } from '../../../platform/index.js';
import { CASE_STATES, type CaseEvent, type CaseState } from './case-words.js';
import { caseHandler, caseHolder } from './case.policy.js';
import { ModerationCase } from './moderation-case.entity.js';

/** A case is a hint until somebody holds the entry for it, and ends with an outcome. */
export const caseLifecycle = defineLifecycle<CaseState, CaseEvent, ModerationCase, object>({
  aggregate: 'moderation_case',
  entity: ModerationCase,
  states: CASE_STATES,
  initial: 'hint',
  transitions: [
    { from: ['hint'], on: 'hold', to: 'held', who: caseHolder },
    { from: ['held'], on: 'lift', to: 'hint', who: caseHandler, needsReason: true },
    { from: ['hint', 'held'], on: 'settle', to: 'settled', who: caseHandler, needsReason: true },
    { from: ['settled'], on: 'reopen', to: 'hint', who: caseHandler, needsReason: true },
  ],
});
