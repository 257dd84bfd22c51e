/** Where a family that asks stands, until its own file goes on; what happens there is told by the file. */
export const INQUIRY_STATES = ['sent', 'waiting', 'answered', 'informed', 'applying', 'dropped_out'] as const;

export type InquiryState = (typeof INQUIRY_STATES)[number];

/** Why families go no further: chosen from a list, so that it can be counted. */
export const DROP_REASONS = [
  'no-answer',
  'not-now',
  'no-room',
  'household-changed',
  'checks',
  'interview',
  'references',
  'too-long',
  'money',
  'another-programme',
  'not-suitable',
  'moved',
  'other',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** What a family may choose of them; whether it suits is not its own to say. */
export const FAMILY_REASONS = DROP_REASONS.filter((reason) => reason !== 'no-answer' && reason !== 'not-suitable');

/** How families hear of it. */
export const HEARD_FROM = [
  'friend',
  'school',
  'member-event',
  'partner-city',
  'news',
  'web',
  'hosted-before',
  'other',
] as const;

export type HeardFrom = (typeof HEARD_FROM)[number];
