import type { EntityManager } from 'typeorm';
import type { Text } from '../../platform/index.js';

/** How many of something came of a partnership, such as entries; of people numbers alone. */
export interface ActivityFigure {
  text: Text;
  count: number;
  /** Shown to everybody: not a number that could point at somebody who is there now, or on the way. */
  isOpen: boolean;
}

export interface Activity {
  figures: readonly ActivityFigure[];
  /** The last day (ISO) on which something happened; null where nothing ever did. */
  lastOn: string | null;
}

/** A programme that goes by partnerships, as the registry asks it what came of them. */
export interface PartnershipActivity {
  /** Its code; figures stand in the order of the codes. */
  programme: string;
  /** By partnership; those of which nothing came may be left out. As many queries for all partnerships as for one. */
  of(manager: EntityManager, partnershipIds: readonly string[]): Promise<ReadonlyMap<string, Activity>>;
}
