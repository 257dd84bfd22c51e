import type { Text } from '../../platform/index.js';

/** A line of the file that was not accepted, counted from 1 with the header; 0 is the file as a whole. */
export interface RejectedLine {
  line: number;
  because: Text;
}

/** How many records of a kind the file named, and how many of them were new to the registry. */
export interface Tally {
  named: number;
  added: number;
}

/** `stored` is false when a line was rejected (all or nothing), or in a dry run. */
export interface ImportOutcome {
  stored: boolean;
  rows: number;
  communities: Tally;
  partnerships: Tally;
  rejected: RejectedLine[];
}
