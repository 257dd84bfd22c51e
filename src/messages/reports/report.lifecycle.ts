import { defineLifecycle } from '../../platform/index.js';
import { MessageReport } from './message-report.entity.js';
import { REPORT_STATES, type ReportEvent, type ReportState } from './report-words.js';
import { reportHandler } from './report.policy.js';

/** A report waits until somebody of the safeguarding group takes it, and ends with what came of it. */
export const reportLifecycle = defineLifecycle<ReportState, ReportEvent, MessageReport, object>({
  aggregate: 'message_report',
  entity: MessageReport,
  states: REPORT_STATES,
  initial: 'received',
  transitions: [
    { from: ['received'], on: 'take', to: 'taken', who: reportHandler },
    { from: ['taken'], on: 'settle', to: 'settled', who: reportHandler, needsReason: true },
    { from: ['settled'], on: 'reopen', to: 'taken', who: reportHandler, needsReason: true },
  ],
});
