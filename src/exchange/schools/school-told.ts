import type { EntityManager } from 'typeorm';
import { secondaryStudents, type LawInForce } from '../../law/index.js';
import { judge, type RuleResult } from '../../platform/index.js';
import { OFFICE_ZONE } from '../application/office-day.js';
import { plusDays } from '../living/days.js';

/** What a school has to be told of a student, and was. ISO dates, null while it was not. */
export interface SchoolTold {
  applicationId: string;
  scope: string;
  /** The account of who coordinates; null for nobody. */
  coordinator: string | null;
  /** The student has a school, and is on the way there or attends it. */
  isGoing: boolean;
  schoolBeginsOn: string;
  /** When the stay begins, or is going to. */
  stayBeginsOn: string;
  /** Since when the host family has known for how long the student comes, and since when the school. */
  hostToldLengthOn: string | null;
  schoolToldLengthOn: string | null;
  /** Since when somebody coordinates. */
  coordinatorSince: string | null;
  /** The present letter with everybody's telephones. */
  letterSentOn: string | null;
  courseworkSentOn: string | null;
  hasFinishedSchool: boolean;
  finishedToldOn: string | null;
  isDirect: boolean;
  schoolToldOn: string | null;
  federationToldOn: string | null;
}

/** Of many in one query; those without a member are left out. */
export const schoolsTold = (manager: EntityManager, applicationIds: readonly string[]): Promise<SchoolTold[]> =>
  manager.query<SchoolTold[]>(TOLD, [applicationIds]);

const { directPlacementIsReported, lengthIsTold, schoolHasContacts, schoolHasCoursework } = secondaryStudents;
const EVERYBODY = ['coordinator', 'sponsor', 'department'] as const;

/** What the law says of it up to a day (ISO). */
export function schoolVerdicts(told: SchoolTold, { day, law }: { day: string; law: LawInForce }): RuleResult[] {
  const { letterSentOn: sentOn, schoolBeginsOn, courseworkSentOn: summarySentOn } = told;
  const contacts = {
    coordinatorSince: told.coordinatorSince ?? sentOn ?? day,
    sentOn,
    sent: sentOn === null ? [] : EVERYBODY,
  };
  return [
    ...judge([schoolHasContacts], { law, day, schoolBeginsOn, ...contacts }),
    ...judge([schoolHasCoursework], { law, day, ...told, summarySentOn }),
    ...ofLength(told, { day, law }),
    ...judge([directPlacementIsReported], { law, day, ...told, firstClassOn: schoolBeginsOn }),
  ];
}

/** Before the student has come, whoever was not told still can be. */
function ofLength(told: SchoolTold, { day, law }: { day: string; law: LawInForce }): RuleResult[] {
  const { stayBeginsOn: beginsOn, hostToldLengthOn: hostToldOn, schoolToldLengthOn: schoolToldOn } = told;
  const isOpen = day < beginsOn && (hostToldOn === null || schoolToldOn === null);
  return isOpen ? [] : judge([lengthIsTold], { beginsOn, hostToldOn, schoolToldOn, law });
}

export const SCHOOL_CLOCKS = ['school-contacts', 'coursework', 'direct-placement'] as const;
export type SchoolClockKind = (typeof SCHOOL_CLOCKS)[number];

export interface SchoolDeadline {
  kind: SchoolClockKind;
  dueOn: string;
  isMet: boolean;
}

/** Another coordinator is told within a week; the law sets no day. */
const NEWS_DAYS = 7;

/**
 * What has to be done for the school, and until when: the day before its first one. The letter says for how long the student comes, too, and is there
 * before the stay begins.
 */
export function schoolDeadlines(told: SchoolTold): SchoolDeadline[] {
  const before = plusDays(told.schoolBeginsOn, -1);
  const { coordinatorSince: since, letterSentOn, stayBeginsOn } = told;
  const beforeStay = stayBeginsOn < told.schoolBeginsOn ? plusDays(stayBeginsOn, -1) : before;
  const contactsDue = since !== null && since > beforeStay ? plusDays(since, NEWS_DAYS) : beforeStay;
  const coursework = told.courseworkSentOn !== null && (!told.hasFinishedSchool || told.finishedToldOn !== null);
  const direct = told.schoolToldOn !== null && told.federationToldOn !== null;
  return [
    {
      kind: 'school-contacts',
      dueOn: contactsDue,
      isMet: letterSentOn !== null && (since === null || letterSentOn >= since),
    },
    { kind: 'coursework', dueOn: before, isMet: coursework },
    ...(told.isDirect ? [{ kind: 'direct-placement', dueOn: before, isMet: direct } as const] : []),
  ];
}

const happened = (kind: string): string =>
  `(SELECT max(e.happened_on)::text FROM exchange_living_event e WHERE e.application_id = a.id AND e.kind = '${kind}')`;

const TOLD = `
  SELECT a.id AS "applicationId", a.scope, k.account_id AS coordinator, k.since_on::text AS "coordinatorSince",
         a.state IN ('placed', 'ds2019_issued', 'visa', 'cleared_to_travel', 'active') AND a.school_id IS NOT NULL AND t.kind <> 'youth_ambassador' AS "isGoing",
         t.begins_on::text AS "schoolBeginsOn", coalesce(a.arrived_on, a.departs_on, t.begins_on)::text AS "stayBeginsOn",
         least((SELECT min(e.happened_on) FROM exchange_living_event e WHERE e.application_id = a.id AND e.kind = 'host-told'),
               (SELECT min((p.disclosed_at AT TIME ZONE '${OFFICE_ZONE}')::date) FROM exchange_placement p WHERE p.application_id = a.id))::text AS "hostToldLengthOn",
         (SELECT min(p.given_on)::text FROM exchange_paper p WHERE p.application_id = a.id AND p.kind = 'school-pack') AS "schoolToldLengthOn",
         coalesce(s.has_finished_school, false) AS "hasFinishedSchool", a.is_direct AS "isDirect",
         (SELECT p.given_on::text FROM exchange_paper p WHERE p.application_id = a.id AND p.kind = 'school-pack' AND p.replaced_at IS NULL) AS "letterSentOn",
         ${happened('coursework-sent')} AS "courseworkSentOn", ${happened('finished-told')} AS "finishedToldOn",
         ${happened('direct-school')} AS "schoolToldOn", ${happened('direct-federation')} AS "federationToldOn"
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id LEFT JOIN exchange_student s ON s.application_id = a.id
    LEFT JOIN exchange_coordination k ON k.application_id = a.id AND k.until_on IS NULL
   WHERE a.id = ANY($1) AND a.scope IS NOT NULL`;
