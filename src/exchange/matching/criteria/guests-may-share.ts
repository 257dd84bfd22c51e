import { placing } from '../../../host-families/index.js';
import type { LawInForce } from '../../../law/index.js';
import { lawAgainst } from './law-against.js';
import { maySleepBeside } from './beds.js';
import type { Exclusion } from './exclusion.js';
import { excludes } from './exclusion.js';
import type { StudentFacts } from './student-facts.js';

/** What two students of one home ask of one another. */
export type Guest = Pick<StudentFacts, 'country' | 'nativeLanguages' | 'gender' | 'openToDouble'>;

interface Home {
  /** Whether all its beds stand in one room. */
  sharesRoom: boolean;
  law: LawInForce;
}

/** Why two students cannot live in one home; empty when they may, once everybody has agreed in writing: 22 CFR 62.25(l)(1)(ii). */
export function againstSharing(one: Guest, other: Guest, { sharesRoom, law }: Home): Exclusion[] {
  const isAgreed = one.openToDouble && other.openToDouble;
  const byLaw = lawAgainst(placing.studentsOfHomeDiffer, { students: [one, other], isAgreed, law }, 'nobody');
  if (!sharesRoom || maySleepBeside(one.gender, other.gender)) return byLaw;
  return [...byLaw, excludes({ id: 'guests-share-room', mends: 'family', cites: '22 CFR 62.25(j)(4)' })];
}

/** Whether two students may live in one home. */
export const guestsMayShare = (one: Guest, other: Guest, home: Home): boolean =>
  againstSharing(one, other, home).length === 0;
