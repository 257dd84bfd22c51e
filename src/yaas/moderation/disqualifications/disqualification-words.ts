export const DISQUALIFICATION_STATES = ['proposed', 'in_force', 'rejected', 'lifted'] as const;
export type DisqualificationState = (typeof DISQUALIFICATION_STATES)[number];
export type DisqualificationEvent = 'confirm' | 'reject' | 'lift';

export const DISQUALIFICATION_REASONS = [
  'not_own_work',
  'not_eligible',
  'rules_not_met',
  'unsuitable',
  'false_statement',
  'other',
] as const;
export type DisqualificationReason = (typeof DISQUALIFICATION_REASONS)[number];
