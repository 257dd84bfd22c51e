/** A friendship is the lighter tie; it can grow into a sister partnership. */
export const partnershipKinds = ['sister', 'friendship'] as const;

export type PartnershipKind = (typeof partnershipKinds)[number];

/** What can happen to an agreement. */
export const actKinds = [
  'council_resolution',
  'signature',
  'renewal',
  'upgrade',
  'reactivation',
  'dormancy',
  'emeritus',
  'termination',
] as const;

export type ActKind = (typeof actKinds)[number];

/** How much of an act's date is known. */
export type DatePrecision = 'day' | 'month' | 'year';

/**
 * The state of an agreement on a day, derived from its acts:
 * without any act its history is unknown, and it counts as standing; it is never given a history that nobody recorded.
 */
export type PartnershipStatus = 'history_unknown' | 'not_signed' | 'in_force' | 'dormant' | 'emeritus' | 'terminated';
