import { placing } from '../../../host-families/index.js';
import { fitBeds, freeBeds, lastingBeds, latestStart } from './beds.js';
import { lawAgainst } from './law-against.js';
import { excludes, excludesByLaw } from './exclusion.js';
import { none, type HardCriterion } from './hard-criterion.js';
import { toldDay } from './told-day.js';

/** 1. The file stands, with all checks: what the law says today, and, where the term asks for it, on the last day. */
export const homeMayBePlaced: HardCriterion = ({ student, home, policy }) => {
  const today = home.against.map((result) => excludesByLaw(result, 'office'));
  if (!policy.approvalToEnd || home.approvalUntil >= student.untilOn) return today;
  const params = { until: toldDay(home.approvalUntil) };
  return [...today, excludes({ id: 'approval-lasts', mends: 'office', cites: '22 CFR 62.25(j)', params })];
};

/** 2. A free bed of the student's own, in a room that they may share. */
export const bedIsFree: HardCriterion = (pair) => {
  const { home } = pair;
  if (freeBeds(pair).length === 0 || home.guests.length >= home.most)
    return [excludes({ id: 'bed-is-free', mends: 'family' })];
  return fitBeds(pair).length > 0
    ? none
    : [excludes({ id: 'room-is-fit', mends: 'family', cites: '22 CFR 62.25(j)(4)' })];
};

/** 9. For all days of the term, or after some weeks in an arrival home where the term allows one. */
export const daysAreCovered: HardCriterion = (pair) => {
  const fit = fitBeds(pair);
  if (fit.length === 0 || lastingBeds(pair).length > 0) return none;
  const params = { from: toldDay(latestStart(pair)), until: toldDay(pair.student.untilOn) };
  return [excludes({ id: 'days-are-covered', mends: 'family', cites: '22 CFR 62.25(l)(1)', params })];
};

/** 3. Nobody is placed with relatives: what has been said of this home counts; what nobody was asked yet is asked before the placement. */
export const isNoRelative: HardCriterion = ({ student, home, policy }) => {
  if (!student.relatedFiles.includes(home.fileId)) return none;
  const attestations = [{ by: 'student' as const, related: true }];
  return lawAgainst(placing.hostIsNoRelative, { attestations, law: policy.law }, 'nobody');
};

/** 4 and 5. Somebody who may coordinate within the law's miles, and somebody else for the second visit. */
export const isAccompanied: HardCriterion = ({ home }) => [
  ...home.coordination.map((result) => excludesByLaw(result, 'office')),
  ...(home.secondVisit.length === 0
    ? none
    : [excludes({ id: 'second-visitor', mends: 'office', cites: '22 CFR 62.25(d)(12)' })]),
];

/** 8. A school of the member takes one more of the sponsor's students; the one that has accepted the student, when one has. */
export const schoolTakes: HardCriterion = ({ student, home }) => {
  const asked = home.schools.filter(({ id }) => student.schoolId === null || id === student.schoolId);
  if (asked.length === 0) return [excludes({ id: 'school-is-there', mends: 'office', cites: '22 CFR 62.25(f)(1)' })];
  if (student.schoolId !== null || asked.some(({ against }) => against === null)) return none;
  return [excludesByLaw(asked[0]!.against!, 'office')];
};

/** 14. A member places students in its own area. */
export const isOfTheMember: HardCriterion = ({ student, home }) =>
  student.scope === home.scope ? none : [excludes({ id: 'home-is-of-member', mends: 'nobody' })];
