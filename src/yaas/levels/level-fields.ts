import type { AwardKind } from './level-award.entity.js';
import type { Overrides } from './overrides.schema.js';

export interface AwardFields {
  kind: AwardKind;
  place: number | null;
  name: string;
  prize: string;
}

/** What a coordinator sets of their competition. Its window and rules are frozen once it is announced; a deadline then moves by an extension. */
export interface LevelFields {
  name: string;
  opensAt: Date;
  /** The first instant at which it is too late. */
  closesAt: Date;
  /** IANA zone. */
  timeZone: string;
  statement: string;
  overrides: Overrides;
  showPlace: string;
  /** `YYYY-MM-DD` */
  showFrom: string | null;
  showUntil: string | null;
  awards: readonly AwardFields[];
}
