/** The parts of a summit's list of payers. */
export const SHOWN = ['all', 'open', 'overdue', 'credit', 'refund'] as const;
export type Shown = (typeof SHOWN)[number];
