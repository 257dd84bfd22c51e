import { defineLifecycle } from '../../platform/index.js';
import { SUMMIT_STATES, type SummitState } from './summit-state.js';
import { theOrganisers } from './summit.policy.js';
import { YlsSummit } from './yls-summit.entity.js';

export type SummitEvent = 'open' | 'close' | 'reopen' | 'release' | 'begin' | 'end';

const who = theOrganisers;

export const ylsSummitLifecycle = defineLifecycle<SummitState, SummitEvent, YlsSummit, object>({
  aggregate: 'yls-summit',
  entity: YlsSummit,
  states: SUMMIT_STATES,
  initial: 'draft',
  transitions: [
    { from: ['draft'], on: 'open', to: 'open', who },
    { from: ['open'], on: 'close', to: 'closed', who },
    { from: ['closed'], on: 'reopen', to: 'open', who, needsReason: true },
    { from: ['closed'], on: 'release', to: 'released', who },
    { from: ['released'], on: 'begin', to: 'running', who },
    { from: ['running'], on: 'end', to: 'ended', who },
  ],
});
