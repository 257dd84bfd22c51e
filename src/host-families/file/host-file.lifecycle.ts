import { defineLifecycle, type Transition } from '../../platform/index.js';
import type { UnderLaw } from '../../law/index.js';
import type { HostFacts } from '../law/host-facts.js';
import { approvalRules, openingRules, placingRules, screeningRules, submissionRules } from '../law/host.rules.js';
import { orientedAfterApproval } from '../law/standing.rules.js';
import { HostFile } from './host-file.entity.js';
import { eitherSide, theDeciders, theDesk, theFamily } from './host-file.policy.js';
import { HOST_FILE_STATES, STANDING_STATES, type HostFileState, type StandingState } from './host-file-state.js';

export type HostFileEvent =
  | 'inform'
  | 'begin'
  | 'submit'
  | 'screen'
  | 'interview'
  | 'screen_again'
  | 'send_to_review'
  | 'review'
  | 'approve'
  | 'orient'
  | 'open_home'
  | 'host'
  | 'part'
  | 'close'
  | 'return'
  | 'decline'
  | 'withdraw'
  | 'suspend'
  | `resume_${StandingState}`;

/** What rules on the way read. */
export type MoveFacts = HostFacts & UnderLaw & { orientedOn: string };

type Move = Transition<HostFileState, HostFileEvent, HostFile, MoveFacts>;

const screened = ['submitted', 'screening', 'interviewed', 'second_level_review'] as const;

const toApproval: Move[] = [
  { from: ['inquiry'], on: 'inform', to: 'informed', who: eitherSide },
  { from: ['informed'], on: 'begin', to: 'applying', who: theFamily },
  { from: ['applying', 'returned'], on: 'submit', to: 'submitted', who: theFamily, rules: submissionRules },
  { from: ['submitted'], on: 'screen', to: 'screening', who: theDesk },
  { from: ['screening'], on: 'interview', to: 'interviewed', who: theDesk, rules: screeningRules },
  { from: ['interviewed', 'second_level_review'], on: 'screen_again', to: 'screening', who: theDesk },
  { from: ['interviewed'], on: 'send_to_review', to: 'second_level_review', who: theDesk },
  { from: ['second_level_review'], on: 'review', to: 'second_level_review', who: theDesk },
  {
    from: ['interviewed', 'second_level_review'],
    on: 'approve',
    to: 'approved',
    who: theDeciders,
    rules: approvalRules,
    needsReason: true,
  },
  { from: [...screened], on: 'return', to: 'returned', who: theDesk, needsReason: true },
];

const standing: Move[] = [
  { from: ['approved'], on: 'orient', to: 'oriented', who: theDesk, rules: [orientedAfterApproval] },
  { from: ['oriented'], on: 'open_home', to: 'available', who: eitherSide, rules: openingRules },
  { from: ['available'], on: 'host', to: 'hosting', who: theDesk, rules: placingRules },
  { from: ['hosting'], on: 'part', to: 'available', who: theDesk },
];

/** A hold freezes the file wherever it stands; it goes back there when the last one is lifted. */
const frozen: Move[] = [
  { from: [...STANDING_STATES], on: 'suspend', to: 'suspended', who: eitherSide },
  ...STANDING_STATES.map((state): Move => ({ from: ['suspended'], on: `resume_${state}`, to: state, who: eitherSide })),
  { from: ['suspended'], on: 'review', to: 'suspended', who: theDesk },
  { from: ['suspended'], on: 'approve', to: 'suspended', who: theDeciders, rules: approvalRules, needsReason: true },
];

const over: Move[] = [
  { from: [...STANDING_STATES, 'suspended'], on: 'close', to: 'closed', who: theDesk },
  {
    from: [...screened, 'returned', 'suspended'],
    on: 'decline',
    to: 'declined',
    who: theDeciders,
    needsReason: true,
  },
  {
    from: [
      'inquiry',
      'informed',
      'applying',
      'returned',
      ...screened,
      'approved',
      'oriented',
      'available',
      'suspended',
    ],
    on: 'withdraw',
    to: 'withdrawn',
    who: theFamily,
  },
];

export const hostFileLifecycle = defineLifecycle<HostFileState, HostFileEvent, HostFile, MoveFacts>({
  aggregate: 'host-file',
  entity: HostFile,
  states: HOST_FILE_STATES,
  initial: 'inquiry',
  transitions: [...toApproval, ...standing, ...frozen, ...over],
});
