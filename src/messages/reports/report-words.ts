/** `elsewhere`: somebody wants to move the talk out of the portal. */
export const REPORT_REASONS = ['unsafe', 'unkind', 'elsewhere', 'other'] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export const REPORT_STATES = ['received', 'taken', 'settled'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_OUTCOMES = ['no_concern', 'spoken_with', 'removed', 'incident'] as const;
export type ReportOutcome = (typeof REPORT_OUTCOMES)[number];

export type ReportEvent = 'take' | 'settle' | 'reopen';
