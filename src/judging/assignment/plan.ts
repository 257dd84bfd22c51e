import type { Certificate } from './flow/certificate.js';
import type { Penalties } from './flow/penalties.js';
import type { Comparability } from './design/comparability.js';
import type { Pair } from './request.js';

/** A work that has fewer judges than it wants, and why nobody else could take it. */
export interface Shortage {
  work: string;
  missing: number;
  /** Judges who must not look at it. */
  barred: number;
  /** Judges who might, but have as many works as they may. */
  full: number;
}

/** What falls to a judge. */
export interface Load {
  judge: string;
  works: number;
  /** The bounds that the plan kept to. */
  least: number;
  most: number;
  /** Works by the judge's grade in their category, from none to an expert's. */
  byGrade: readonly [number, number, number, number];
  /** Works in a language that the judge does not read. */
  unread: number;
}

export interface PlanProof extends Certificate {
  penalties: Penalties;
  /** What a place with each judge is worth: whole numbers by which anybody can check that no plan is better. */
  prices: ReadonlyMap<string, number>;
}

/** A draw: who looks at what. */
export interface Plan {
  /** Works of each judge, those that were kept among them, in the judge's own order of chance. */
  cards: ReadonlyMap<string, readonly string[]>;
  /** Pairs that were not kept but are new. */
  added: readonly Pair[];
  shortages: readonly Shortage[];
  loads: readonly Load[];
  certificate: PlanProof;
  comparability: Comparability;
  /** Extra reviews that would join the islands of each pool. */
  bridges: readonly Pair[];
}
