import type { Health } from './health.js';

export const LIFE_TONES = { lively: 'good', quiet: 'waiting', unknown: 'neutral' } as const satisfies Record<
  Health,
  string
>;
