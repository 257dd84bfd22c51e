import { hasRole } from '../../auth/index.js';
import { defineLifecycle } from '../../platform/index.js';
import { worksFor } from '../members/member.policy.js';
import { PartnershipReport, REPORT_STATES, type ReportState } from './partnership-report.entity.js';

/** A member writes and submits; staff open a report again for a correction, and what was submitted before stays. */
export const reportLifecycle = defineLifecycle<ReportState, 'submit' | 'reopen', PartnershipReport, object>({
  aggregate: 'partnership_report',
  entity: PartnershipReport,
  states: REPORT_STATES,
  initial: 'draft',
  transitions: [
    {
      from: ['draft'],
      on: 'submit',
      to: 'submitted',
      who: {
        name: 'a coordinator of the reporting member, or staff',
        allows: (actor, { memberId }) => worksFor(actor, memberId),
      },
    },
    {
      from: ['submitted'],
      on: 'reopen',
      to: 'draft',
      who: { name: 'staff of the network', allows: (actor) => hasRole(actor, 'staff') },
      needsReason: true,
    },
  ],
});
