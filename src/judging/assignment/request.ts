import type { JudgeKind, WorkKind } from './fit.js';

/** A work that wants judges. */
export interface RequestedWork extends WorkKind {
  id: string;
  /** Works are ranked within it. */
  pool: string;
  /** Judges wanted for this one; as many as for all when left out. */
  k?: number;
}

/** A judge who takes part. */
export interface RequestedJudge extends JudgeKind {
  id: string;
  /** Works that they have at least, if it can be; null leaves it to what is even. */
  loadMinimum: number | null;
  /** Works that they never have more of; null the same. */
  loadMaximum: number | null;
  /** Works that they have beside those of the request. */
  elsewhere?: number;
}

export interface Pair {
  work: string;
  judge: string;
}

/** What a draw starts from. Ids are opaque; the order in which they come does not matter. */
export interface AssignmentRequest {
  works: readonly RequestedWork[];
  judges: readonly RequestedJudge[];
  /** Judges wanted for each work. */
  k: number;
  /** Pairs that must not meet. */
  conflicts: readonly Pair[];
  /** Pairs that stand whatever comes; of judges who are no longer here, they count for the work alone. */
  kept?: readonly Pair[];
  /** Any whole number from 0 to 2³²-1: the same request with the same seed gives the same plan. */
  seed: number;
}
