import type { Snapshot } from '../../../platform/ui/client/shared/index.js';

/** Answers at a version of their card. */
export interface Standing {
  version: string;
  answers: Snapshot;
}

/** Why a card that was sent is not saved, until the judge has seen to it. */
export type Hindrance =
  /** Another tab or device saved in between: this stands there. */
  { kind: 'older'; standing: Standing } | { kind: 'refused'; because: string } | { kind: 'signedOut' };

/** A card on this device: what the server is known to have, and what it does not have yet. */
export interface KeptCard {
  /** Address of the card's page; it is saved at `<path>/scores`. */
  path: string;
  /** What people call the work: its code. */
  name: string;
  /** What the server has, as far as this device knows. */
  saved: Standing;
  /** What it does not have yet; null when nothing waits. */
  typed: Snapshot | null;
  /** What was sent since without an answer, and so may have arrived. */
  attempted: readonly Snapshot[];
  /** Milliseconds; what waits is sent in this order. */
  since: number;
  hindrance: Hindrance | null;
}
