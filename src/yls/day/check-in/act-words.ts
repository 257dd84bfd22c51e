/**
 * What became of an act at the door: it let somebody in; somebody was in already; the ticket was replaced by another; the student is not
 * ready to come, or a rule stops them at the door; nobody has such a ticket. Of an act that takes another back: the student is not in any more;
 * somebody else let them in as well, so that they stay; they were seen at a head count since, and staff decide.
 */
export const OUTCOMES = [
  'taken',
  'again',
  'replaced',
  'not_ready',
  'stopped',
  'unknown',
  'undone',
  'stays',
  'seen',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** By the picture on the ticket, by its typed code, or by the student's name. */
export const WAYS = ['scan', 'code', 'name'] as const;
export type Way = (typeof WAYS)[number];

/** An act that takes another back. */
export const UNDO = 'undo';

/** So many acts are sent at a time. */
export const MOST_ACTS = 200;

/** Why an act is taken back, in so many letters. */
export const MOST_BECAUSE = 300;
