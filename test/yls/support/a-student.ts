import { createHash } from 'node:crypto';
import { ApplicationsService, ReferencesService, SignaturesService } from '../../../src/applications/index.js';
import { linkHolder, newId, system, Work, type Actor } from '../../../src/platform/index.js';
import { SummitForms } from '../../../src/yls/form/summit-forms.js';
import { YLS } from '../../../src/yls/form/yls-definition.js';
import { GuardiansService } from '../../../src/yls/guardian/guardians.service.js';
import { HandingIn } from '../../../src/yls/student/handing-in.service.js';
import { Openings } from '../../../src/yls/student/openings.service.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

/** Somebody of sixteen with an account, and the own registration. */
export interface AStudent {
  id: string;
  formId: string;
  actor: Actor;
  email: string;
  guardianEmail: string;
}

type Begun = Pick<AStudent, 'id' | 'actor' | 'email'> & { summitId: string };

export async function aPerson({ portal }: YlsPortal, displayName = 'Amara Okafor') {
  const { id: accountId, email } = await portal.person({ displayName, birthDate: dayFromNow(-16 * 366) });
  const actor: Actor = { ...system, kind: 'account', accountId };
  return { actor, email };
}

/** Begun through the own town, and filled in with a few words as far as it can be. */
export async function aStudent(yls: YlsPortal, summitId = yls.summitId): Promise<AStudent> {
  const { actor, email } = await aPerson(yls);
  const id = await yls.portal.app.get(Openings).begin(actor, { summitId, communityId: yls.townId });
  return filledIn(yls, { id, actor, email, summitId });
}

/** What somebody has begun, filled in the same way. */
async function filledIn(yls: YlsPortal, { id, actor, email, summitId }: Begun): Promise<AStudent> {
  const { app } = yls.portal;
  const [form] = await yls.portal.sql<{ id: string }>(
    'SELECT id FROM application WHERE programme = $1 AND subject_id = $2',
    [YLS, id],
  );
  const formId = form!.id;
  const guardianEmail = `guardian-${id}@example.org`;
  await app.get(GuardiansService).name(actor, id, { name: 'Ngozi Okafor', email: guardianEmail, locale: 'en' });
  const work = app.get(Work);
  const { sections, documents } = await app.get(SummitForms).one(work.read(), summitId);
  await work.run(actor, async (unit) => {
    const forms = app.get(ApplicationsService, { strict: false });
    for (const { code, fields } of sections) {
      const typed = Object.fromEntries(
        fields.map((field) => [
          field.code,
          field.kind === 'yes_no' ? 'no' : field.kind === 'choice' ? field.choices[0]!.code : 'Gladly.',
        ]),
      );
      const own = code === 'person' ? { ...person(), version: 1 } : { typed, version: 0 };
      await forms.saveSection(unit, { applicationId: formId, section: code, ...own });
    }
    const references = app.get(ReferencesService, { strict: false });
    for (const name of ['Teacher', 'Contact'])
      await references.ask(unit, { applicationId: formId, name, email: `${newId()}@school.example`, locale: 'en' });
  });
  for (const { code } of documents) await giveDocument(yls, formId, code);
  return { id, formId, actor, email, guardianEmail };
}

const person = () => {
  const [year, month, day] = dayFromNow(-16 * 366).split('-');
  const born = { birth_dateDay: day!, birth_dateMonth: month!, birth_dateYear: year! };
  return { typed: { name: 'Amara Okafor', called: 'Amara', gender: 'female', ...born } };
};

/** As if it had been sent. */
async function giveDocument({ portal }: YlsPortal, formId: string, kind: string): Promise<void> {
  const fileId = newId();
  const sha = createHash('sha256').update(fileId).digest('hex');
  await portal.sql(
    `INSERT INTO stored_file (id, purpose, storage_key, sha256, bytes, type, state, original_name, created_at, processed_at)
       VALUES ($1, 'applications.short-film', $3, $2, 100, 'video/mp4', 'ready', 'me.mp4', now(), now())`,
    [fileId, sha, fileId],
  );
  await portal.sql(
    `INSERT INTO application_document (id, application_id, kind, file_id, state, sent_at) VALUES ($1, $2, $3, $4, 'sent', now())`,
    [newId(), formId, kind, fileId],
  );
}

/** By the link in the mail. */
export async function signAsGuardian({ portal }: YlsPortal, { guardianEmail }: AStudent): Promise<void> {
  const token = /signatures\/([^/?#]+)/.exec(await portal.linkTo(guardianEmail))![1]!;
  const signatures = portal.app.get(SignaturesService, { strict: false });
  await portal.app.get(Work).run(linkHolder('Ngozi Okafor', 'en'), async (unit) => {
    const shown = await signatures.shown(unit, token);
    await signatures.sign(unit, token, { ...shown, typedName: 'Ngozi Okafor' });
  });
}

/** With all that is asked, signed and submitted. */
export async function aSubmitted(yls: YlsPortal, summitId = yls.summitId): Promise<AStudent> {
  return submitted(yls, await aStudent(yls, summitId));
}

/** What somebody has begun, with all that is asked, signed and submitted. */
export const completed = async (yls: YlsPortal, begun: Begun): Promise<AStudent> =>
  submitted(yls, await filledIn(yls, begun));

async function submitted(yls: YlsPortal, student: AStudent): Promise<AStudent> {
  await yls.portal.app.get(HandingIn).handIn(student.actor, student.id);
  await signAsGuardian(yls, student);
  return student;
}
