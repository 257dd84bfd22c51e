import { secondaryStudents, type LawInForce } from '../../law/index.js';
import { judge, type RuleResult } from '../../platform/index.js';
import type { LivingFile } from './living-facts.queries.js';
import { semestersOf } from './semesters.js';

/** The day (ISO) by which a stay is judged: today, or its last day when it is over. */
export const dayOfStay = ({ endsOn }: Pick<LivingFile, 'endsOn'>, today: string): string =>
  today < endsOn ? today : endsOn;

/** What the law says of talks and visits up to a day (ISO), kept or not; each home has its own second visit. */
export function livingVerdicts(living: LivingFile, { day, law }: { day: string; law: LawInForce }): RuleResult[] {
  const { arrivedOn, endsOn } = living;
  const of = (party: string) => living.contacts.filter((talk) => talk.party === party);
  const student = { law, day, arrivedOn, contacts: of('student') };
  const host = { law, day, arrivedOn, contacts: of('host'), semesters: semestersOf({ beginsOn: arrivedOn, endsOn }) };
  const visits = living.homes.flatMap(({ placementId, isTemporary, movedInOn, endedOn }) => {
    const visitedOn = living.visits.find((visit) => visit.placementId === placementId)?.on ?? null;
    const facts = { law, day: endedOn ?? day, arrivedOn: movedInOn, isTemporary, visitedOn };
    return judge([secondaryStudents.secondVisitIsInTime], facts);
  });
  return [
    ...judge([secondaryStudents.studentIsMetFirst, secondaryStudents.studentIsContactedEachMonth], student),
    ...judge([secondaryStudents.hostIsContactedEachMonth], host),
    ...judge([secondaryStudents.hostIsMetEachSemester], host),
    ...visits,
  ];
}
