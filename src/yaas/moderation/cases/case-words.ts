export const CASE_REASONS = ['safety', 'originality', 'personal_data', 'duplicate', 'other'] as const;
export type CaseReason = (typeof CASE_REASONS)[number];

export type CaseSource = 'staff' | 'coordinator' | 'judge' | 'visitor' | 'scan';

/** A hint lets the entry go on; a hold does not. */
export const CASE_STATES = ['hint', 'held', 'settled'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_OUTCOMES = ['no_concern', 'corrected', 'taken_down', 'ruled_out', 'referred'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export type CaseEvent = 'hold' | 'lift' | 'settle' | 'reopen';
