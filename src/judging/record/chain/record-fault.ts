/** What can be wrong with a record, as the end of its sentence's key: `judging.verify.fault.<code>`. */
export type FaultCode =
  | 'empty'
  | 'too-large'
  | 'line-too-long'
  | 'line-unreadable'
  | 'line-unfinished'
  | 'line-changed'
  | 'line-of-no-section'
  | 'line-out-of-place'
  | 'no-seal'
  | 'after-seal'
  | 'seal-unreadable'
  | 'seal-signature'
  | 'name-unknown'
  | 'name-twice'
  | 'inputs-differ'
  | 'output-differs'
  | 'no-adopted-run'
  | 'card-not-whole'
  | 'left-out'
  | 'draw-not-proven'
  | 'decision-differs'
  | 'departure-alone'
  | 'summary-differs';

/** Why a record does not hold, and at which of its lines, counted from 1. */
export class RecordFault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly line: number,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} at line ${line}`);
    this.name = 'RecordFault';
  }
}
