import type { SummitState } from './summit-state.js';
import type { SummitEvent } from './yls-summit.lifecycle.js';

/** Steps that staff take on the summit's page; the release of decisions has its own. */
export const STEPS = ['open', 'close', 'reopen', 'begin', 'end'] as const satisfies readonly SummitEvent[];
export type SummitStep = (typeof STEPS)[number];

/** What can be done next, the way onward first. */
export const STEPS_FROM: Readonly<Record<SummitState, readonly SummitStep[]>> = {
  draft: ['open'],
  open: ['close'],
  closed: ['reopen'],
  released: ['begin'],
  running: ['end'],
  ended: [],
};
