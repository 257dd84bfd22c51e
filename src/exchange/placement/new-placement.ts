import type { PlacementKind } from './placement-state.js';
import type { PlacementWhy } from './placement-why.js';

/** What a coordinator proposes from the list. */
export interface NewPlacement {
  applicationId: string;
  bedOfferId: string;
  kind: PlacementKind;
  /** ISO dates, both of them lived there. */
  fromOn: string;
  untilOn: string;
  /** The student's or the sender's own arrangement; that of the application when not said. */
  isDirect?: boolean;
  /** As the list showed it; null when it came from none. */
  why?: PlacementWhy | null;
  /** The placement after which this one comes. */
  replacesId?: string | null;
}
