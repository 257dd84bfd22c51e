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

/** What a line would do, or did, to one column. Of personal data the outcome keeps that it changes, not how. */
export interface FieldChange {
  column: string;
  before: string | null;
  after: string | null;
  isPersonal?: boolean;
}

/** What a line adds to the registry, or changes in it; `label` names the record. */
export interface LineChange {
  line: number;
  label: string;
  change: 'added' | 'changed';
  fields: FieldChange[];
}

/** What a file of records does, line by line; files of partnerships only add. */
export interface FileChanges {
  added: number;
  changed: number;
  unchanged: number;
  /** The first of them. */
  lines: LineChange[];
}

/** `stored` is false when a line was rejected (all or nothing), or in a dry run. */
export interface ImportOutcome {
  stored: boolean;
  rows: number;
  communities: Tally;
  partnerships: Tally;
  rejected: RejectedLine[];
  changes?: FileChanges;
}
