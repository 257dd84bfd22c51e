import { defineProjection } from '../../platform/index.js';
import { COMES } from '../delegations/delegations.queries.js';
import { healthSubject } from '../papers/health-subject.js';
import { groupsFor } from '../papers/need-to-know.js';
import { COMING_STATES, listed } from '../registration/registration-state.js';
import { USUALLY } from '../summit/summit-state.js';
import type { YlsEmergencyContact } from './yls-emergency-contact.entity.js';
import type { YlsNeed } from './yls-need.entity.js';

/** A student of one's own, in the days in which chaperones are told. */
export interface OwnStudent {
  /** Of the registration. */
  id: string;
  name: string;
  called: string;
  delegation: string;
  /** The guardian stands for what was told as it is now; otherwise the lines are of what was signed last. */
  isSigned: boolean;
  /** The guardian has signed once: before that, no line means nothing. */
  isTold: boolean;
}
/** `id` is what the log of readings knows the student’s health by. */
interface OfStudent {
  id: string;
  registrationId: string;
}
export type Line = Pick<YlsNeed, 'part' | 'code' | 'words' | 'severity' | 'carries'> & OfStudent;
export type ContactLine = Pick<YlsEmergencyContact, 'position' | 'name' | 'relation' | 'phone'> & OfStudent;

const ofStudent = { id: healthSubject('r.id'), registrationId: 'r.id' };

/** Whom the account `$1` accompanies for the members `$3`, from a week before the first day to the last one, where the summit is held; `$2` is now. */
const ofChaperone = `
  JOIN yls_registration r ON r.id = %
  JOIN yls_summit s ON s.id = r.summit_id
  JOIN yls_delegation d ON d.id = r.delegation_id
  JOIN yls_chaperone c ON c.delegation_id = d.id`;

const always = `c.account_id = $1 AND ${COMES} AND d.member_id = ANY($3::uuid[]) AND r.account_id <> $1 AND r.state IN (${listed(COMING_STATES)})
  AND ($2::timestamptz AT TIME ZONE s.time_zone)::date
    BETWEEN s.begins_on - coalesce((s.rules ->> 'chaperonesReadDaysBefore')::int, ${USUALLY.chaperonesReadDaysBefore}) AND s.ends_on`;

const TOLD = `EXISTS (SELECT FROM yls_dossier t WHERE t.registration_id = r.id AND t.version > 0)`;

const seesLinesOf = groupsFor('chaperone', 'line');
const lines = seesLinesOf.map((part) => `'${part}'`).join(', ');

export const ownStudents = defineProjection<OwnStudent>({
  name: 'yls.own-students',
  reader: 'chaperone',
  from: `yls_registration x${ofChaperone.replace('%', 'x.id')} LEFT JOIN yls_dossier p ON p.registration_id = r.id`,
  columns: {
    id: 'r.id',
    name: 'r.name',
    called: 'r.called',
    delegation: 'd.name',
    isTold: TOLD,
    isSigned: 'p.signed_at IS NOT NULL',
  },
  always,
});

export const ownLines = defineProjection<Line>({
  name: 'yls.lines',
  reader: 'chaperone',
  from: `yls_need n${ofChaperone.replace('%', 'n.registration_id')}`,
  columns: {
    ...ofStudent,
    part: 'n.part',
    code: 'n.code',
    words: 'n.words',
    severity: 'n.severity',
    carries: 'n.carries',
  },
  always: `${always} AND n.part IN (${lines})`,
  sensitive: ['code', 'words', 'severity', 'carries'],
});

export const ownContacts = defineProjection<ContactLine>({
  name: 'yls.contacts',
  reader: 'chaperone',
  from: `yls_emergency_contact e${ofChaperone.replace('%', 'e.registration_id')}`,
  columns: { ...ofStudent, position: 'e.position', name: 'e.name', relation: 'e.relation', phone: 'e.phone' },
  always: `${always} AND ${seesLinesOf.includes('emergency')}`,
  sensitive: ['name', 'relation', 'phone'],
});
