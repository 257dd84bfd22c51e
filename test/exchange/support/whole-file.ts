import { createHash } from 'node:crypto';
import { exchangeApplication, STATEMENTS } from '../../../src/exchange/student/exchange-application.definition.js';
import { ApplicationsService, type Field, type Section } from '../../../src/applications/index.js';
import { newId, Work, type Actor } from '../../../src/platform/index.js';
import { dateFields } from '../../host-families/support/host-portal.js';
import { dayFromNow, type ExchangePortal, type StudentPortal } from './exchange-portal.js';

/** What a student of the stories answers where it matters; all else is the first choice, or a few words. */
const ANSWERS: Readonly<Record<string, string | string[]>> = {
  name: 'Olena Kovalenko',
  called: 'Olena',
  ...dateFields('birth_date', dayFromNow(120 - 17 * 365)),
  completed_years: '10',
  native: 'uk',
  native_second: '',
  other_language: '',
  other_level: '',
  english_evidence: 'interview',
  interests: ['music', 'hiking'],
  pace: 's3',
  outdoors: 's4',
  access: [],
  diets: [],
  observances: [],
  afraid_of: [],
  allergies: [],
};

/** A whole section as it is typed; `wishes` change it. Nothing is asked on a condition, as all conditions are a yes that is not given. */
export function typedFor({ fields }: Section, wishes: Record<string, string | string[]> = {}) {
  const typed = Object.assign({}, ...fields.map(typedField)) as Record<string, string | string[]>;
  return { ...typed, ...wishes };
}

function typedField(field: Field): Record<string, string | string[]> {
  const { code, kind, when } = field;
  if (kind === 'date') return Object.fromEntries(Object.entries(ANSWERS).filter(([name]) => name.startsWith(code)));
  if (code in ANSWERS) return { [code]: ANSWERS[code]! };
  if (when) return {};
  if (kind === 'choice' || kind === 'choices') return { [code]: field.choices[0]!.code };
  return { [code]: { yes_no: 'no', number: '5', text: 'As it is', long_text: 'As it is' }[kind] };
}

/** All that the gates ask of a student, put into the database as if it had been brought: for stories that begin later. */
export async function giveWholeFile({ portal }: ExchangePortal<StudentPortal>, id: string): Promise<void> {
  const formId = newId();
  const [row] = await portal.sql<{ accountId: string }>(
    'SELECT account_id AS "accountId" FROM exchange_application WHERE id = $1',
    [id],
  );
  await portal.sql(
    `INSERT INTO application (id, programme, subject_id, scope_ids, kept_months, opened_at) VALUES ($1, 'exchange', $2, '{}', 36, now())`,
    [formId, id],
  );
  const sections = exchangeApplication.sections.map((section) => ({ code: section.code, typed: typedFor(section) }));
  await portal.sql(
    `INSERT INTO application_section (application_id, code, version, typed, saved_at)
       SELECT $1, s.code, 1, s.typed, now() FROM jsonb_to_recordset($2::jsonb) AS s (code text, typed jsonb)`,
    [formId, JSON.stringify(sections)],
  );
  await giveDocuments(portal, formId);
  await giveTeachers(portal, formId);
  await giveMother(portal, { id, formId });
  await giveInterview(portal, { id, formId, interviewerId: row!.accountId });
}

/** Somebody of the sending community has talked with the student, in English. */
async function giveInterview(
  portal: StudentPortal,
  { id, formId, interviewerId }: { id: string; formId: string; interviewerId: string },
): Promise<void> {
  await portal.sql(
    `INSERT INTO application_interview (id, application_id, mode, place, held_on, attendees, typed, interviewer_id, recorded_at)
       VALUES ($1, $2, 'in_person', 'City hall', current_date - 1, '[]', '{}', $3, now())`,
    [newId(), formId, interviewerId],
  );
  await portal.sql(
    `INSERT INTO exchange_english_evidence (application_id, kind, says, dated_on, mode) VALUES ($1, 'interview', 'Iryna Bondar', current_date - 1, 'in_person')`,
    [id],
  );
}

/** So many of each kind as are needed. */
export async function giveDocuments(portal: StudentPortal, formId: string): Promise<void> {
  const files = exchangeApplication.documents.flatMap(({ code: kind, needed }) =>
    Array.from({ length: needed }, () => {
      const fileId = newId();
      return { id: newId(), kind, fileId, sha: createHash('sha256').update(fileId).digest('hex') };
    }),
  );
  const rows = [JSON.stringify(files)];
  await portal.sql(
    `INSERT INTO stored_file (id, purpose, storage_key, sha256, bytes, type, width, height, state, original_name, created_at, processed_at)
       SELECT "fileId", 'applications-document', "fileId"::text, sha, 100, 'image/jpeg', 640, 480, 'ready', 'paper.jpg', now(), now()
         FROM jsonb_to_recordset($1::jsonb) AS f ("fileId" uuid, sha text)`,
    rows,
  );
  await portal.sql(
    `INSERT INTO application_document (id, application_id, kind, file_id, state, sent_at)
       SELECT id, $2, kind, "fileId", 'sent', now() FROM jsonb_to_recordset($1::jsonb) AS f (id uuid, kind text, "fileId" uuid)`,
    [...rows, formId],
  );
}

/** What a student brings into an application of their own, opened on their page: all but the parents and their signatures. */
export async function bringOwnFile(
  portal: StudentPortal,
  { id, formId, student }: { id: string; formId: string; student: Actor },
): Promise<void> {
  const answers = portal.app.get(ApplicationsService, { strict: false });
  for (const section of exchangeApplication.sections) {
    // The first one was begun with what the account knows.
    const version = section.code === 'personal' ? 1 : 0;
    const saving = { applicationId: formId, section: section.code, version, typed: typedFor(section) };
    await portal.app.get(Work).run(student, (unit) => answers.saveSection(unit, saving));
  }
  await giveDocuments(portal, formId);
  await giveTeachers(portal, formId);
  await giveInterview(portal, { id, formId, interviewerId: student.accountId! });
}

/** Two teachers' words. */
const giveTeachers = (portal: StudentPortal, formId: string): Promise<void> =>
  give(
    portal,
    formId,
    [1, 2].map(() => ({ kind: 'reference', topic: '', person: null, name: 'Teacher' })),
  );

/** A mother who has signed all. */
async function giveMother(portal: StudentPortal, { id, formId }: { id: string; formId: string }): Promise<void> {
  const parentId = newId();
  await portal.sql(
    `INSERT INTO exchange_parent (id, application_id, name, email, relation, locale, added_at)
       VALUES ($1, $2, 'Oksana Kovalenko', $3, 'mother', 'en', now())`,
    [parentId, id, `${parentId}@example.org`],
  );
  const signed = STATEMENTS.map((topic) => ({ kind: 'signature', topic, person: parentId, name: 'Oksana Kovalenko' }));
  await give(portal, formId, signed);
}

interface Given {
  kind: string;
  topic: string;
  person: string | null;
  name: string;
}

/** As if each had been asked, and had answered at once. */
async function give(portal: StudentPortal, formId: string, given: readonly Given[]): Promise<void> {
  const requests = given.map((one) => ({
    ...one,
    id: newId(),
    email: `${one.person ?? newId()}@example.org`,
  }));
  await portal.sql(
    `INSERT INTO application_request (id, application_id, kind, topic, person_id, name, email, locale, state, asked_at, expires_at, answered_at,
       remind_days, remind_times)
       SELECT id, $2, kind, topic, person, name, email, 'en', 'given', now(), now() + interval '30 days', now(), 5, 2
         FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, kind text, topic text, person uuid, name text, email text)`,
    [JSON.stringify(requests), formId],
  );
}
