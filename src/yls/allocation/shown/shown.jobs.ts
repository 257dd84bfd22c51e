import { defineJob } from '../../../platform/index.js';

/** What a release showed. */
export interface Shown {
  summitId: string;
  what: 'sessions' | 'room';
  /** Something was shown before. */
  isChange: boolean;
  /** ISO instant. */
  at: string;
}

/** Delegates to whom a release showed something new are told. */
export const tellShown = defineJob<Shown>('yls.tell-shown');
