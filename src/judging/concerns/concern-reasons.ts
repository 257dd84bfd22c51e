import type { Concern } from '../judged-works.js';

/** What a judge may flag a work for. */
export const CONCERN_REASONS = ['copyright', 'ai', 'safety', 'personal_data', 'unreadable', 'other'] as const;

export type ConcernReason = (typeof CONCERN_REASONS)[number];

/** As what the programme hears of it; a file that does not open is the round's own matter. */
export const toldAs: Record<ConcernReason, Concern['reason'] | null> = {
  copyright: 'originality',
  ai: 'originality',
  safety: 'safety',
  personal_data: 'personal_data',
  unreadable: null,
  other: 'other',
};

/** What came of a concern. None of them changes a score. */
export const CONCERN_OUTCOMES = ['nothing_found', 'mended', 'passed_on', 'taken_out'] as const;

export type ConcernOutcome = (typeof CONCERN_OUTCOMES)[number];
