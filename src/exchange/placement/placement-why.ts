/** One reason of a score, as the list showed it on the day of the proposal. */
export interface WhyContribution {
  /** Code of the criterion. */
  criterion: string;
  points: number;
  /** The sentence, when the list had one. */
  text?: string;
}

/** Why this home was proposed: kept as it was read, never computed again. */
export interface PlacementWhy {
  /** 0–100; null when no list was asked. */
  score: number | null;
  /** Which part of the questions was answered, in per cent. */
  coverage: number | null;
  contributions: readonly WhyContribution[];
  /** The stored plan of the board from which it was proposed. */
  runId?: string;
}
