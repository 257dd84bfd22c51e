import type { TallyInput } from '../tally-input.js';
import { lab, type Lab } from './lab.js';

/** Looks at a round by all methods apart from those who wait for a page. */
export const inThread = (input: TallyInput): Lab => lab(input);
