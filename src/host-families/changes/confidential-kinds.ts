import type { ChangeKind, HoldCause } from './change-kind.js';

/** What only those who decide may know of; elsewhere it is told as something. */
const CONFIDENTIAL: ReadonlySet<HoldCause> = new Set(['arrest', 'finances', 'employment', 'other'] as const);

export const isConfidential = (kind: HoldCause): boolean => CONFIDENTIAL.has(kind);

/** What readers who do not decide are told. */
export const toldToAll = <K extends ChangeKind | HoldCause>(kind: K): K | 'other' =>
  isConfidential(kind) ? 'other' : kind;
