import type { Words } from '../../text/index.js';

/** One of the answers that a person can choose. */
export interface Choice {
  value: string;
  label: Words;
  hint?: Words;
  disabled?: boolean;
}
