import { hasRole } from '../../auth/index.js';
import { defineLifecycle, type SubjectPolicy } from '../../platform/index.js';
import { worksFor } from '../members/member.policy.js';
import { PartnershipProposal, PROPOSAL_STATES, type ProposalState } from './partnership-proposal.entity.js';

const networkStaff: SubjectPolicy<PartnershipProposal> = {
  name: 'staff of the network',
  allows: (actor) => hasRole(actor, 'staff'),
};

const itsMember: SubjectPolicy<PartnershipProposal> = {
  name: 'a coordinator of the proposing member, or staff',
  allows: (actor, proposal) => worksFor(actor, proposal.memberId),
};

/** A member proposes, staff decide; until then the member may take it back. */
export const proposalLifecycle = defineLifecycle<
  ProposalState,
  'confirm' | 'decline' | 'withdraw',
  PartnershipProposal,
  object
>({
  aggregate: 'partnership_proposal',
  entity: PartnershipProposal,
  states: PROPOSAL_STATES,
  initial: 'proposed',
  transitions: [
    { from: ['proposed'], on: 'confirm', to: 'confirmed', who: networkStaff },
    { from: ['proposed'], on: 'decline', to: 'declined', who: networkStaff, needsReason: true },
    { from: ['proposed'], on: 'withdraw', to: 'withdrawn', who: itsMember },
  ],
});
