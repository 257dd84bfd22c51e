import type { ImportOutcome } from './import-outcome.js';

/** Carries the outcome of a dry run, or of a file with a refused line, out of the transaction that it undoes. */
export class DryRun extends Error {
  constructor(readonly outcome: ImportOutcome) {
    super('dry run');
  }
}
