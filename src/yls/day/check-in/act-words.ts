/**
 * What became of an act at the door: it let somebody in; somebody was in already; the ticket was replaced by another; the student is not
 * ready to come, or a rule stops them at the door; nobody has such a ticket.
 */
export const OUTCOMES = ['taken', 'again', 'replaced', 'not_ready', 'stopped', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** By the picture on the ticket, by its typed code, or by the student's name. */
export const WAYS = ['scan', 'code', 'name'] as const;
export type Way = (typeof WAYS)[number];

/** So many acts are sent at a time. */
export const MOST_ACTS = 200;
