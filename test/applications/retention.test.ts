import { readFileSync } from 'node:fs';
import { glob, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sectionPath } from '../../src/applications/index.js';
import { Clock, Erasure, newId, Purge, Retentions, type Retention } from '../../src/platform/index.js';
import { aPng } from '../storage/support/pictures.js';
import { readToSign } from './support/read-to-sign.js';
import { CampPortal, type Family } from './support/camp-portal.js';

let camp: CampPortal;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camp-'));
  camp = await CampPortal.start({ UPLOADS_DIR: folder });
});
afterEach(() => camp.portal.travel({}));
afterAll(async () => {
  await camp.stop();
  await rm(folder, { recursive: true });
});

/** The night of that day. */
async function nightOf(day: string) {
  Object.assign(camp.portal.app.get(Clock), { now: () => new Date(`${day}T03:23:00Z`) });
  const purged = await camp.portal.app.get(Purge).run();
  camp.portal.travel({});
  return purged.find(({ record }) => record === 'applications.application')!;
}

const answerOf = async ({ applicationId }: Family, section: string) =>
  (await camp.do(({ manager, actor }) => camp.queries.answers(manager, actor, { applicationId })))[section];

/** A family that told everything, with a photograph, a referee, a signer and an interview. */
async function aWholeFamily(endsOn: string | null) {
  const family = await camp.family({ endsOn });
  const { applicationId, own } = family;
  await own.post(sectionPath(applicationId, 'about'), { version: '0', why: 'We love lakes', pets: 'no' });
  await own.post(sectionPath(applicationId, 'week'), { version: '0', beds: '2', when: 'first' });
  await own.post(sectionPath(applicationId, 'health'), { version: '0', allergies: 'Peanut' });
  await camp.do((unit) => camp.submissions.submit(unit, applicationId));
  const email = `referee-${newId()}@example.org`;
  await own.post(`/applications/${applicationId}/references`, { name: 'Ines Duarte', email, locale: 'en' });
  await camp.portal.caller().post(await camp.portal.linkTo(email), { relation: 'friend', years: '12', words: 'Yes.' });
  const personId = camp.expectSigner(family, { name: 'Theo Okafor', email: `signer-${newId()}@example.org` });
  const asking = { applicationId, statement: 'rules', personId, locale: 'en' };
  const { token } = await camp.do((unit) => camp.signatures.ask(unit, asking));
  const { text } = await camp.portal.caller().get(`/signatures/${token}`);
  await camp.portal.caller().post(`/signatures/${token}`, { ...readToSign(text), typedName: 'Theo Okafor' });
  const nurse = await camp.portal.signedIn(await camp.portal.person({ roles: [{ role: 'staff' }] }));
  const day = { heldOnDay: '3', heldOnMonth: '3', heldOnYear: '2020' };
  const visit = { ...day, mode: 'home', place: '12 Lake Road', clean: 'yes', seen: 'Two exits.' };
  await nurse.post(`/applications/${applicationId}/interviews`, visit);
  await sendPhotograph(family);
  return family;
}

async function sendPhotograph({ applicationId, own }: Family) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await aPng(640, 480))]), 'kitchen.png');
  const cookie = [...own.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const path = `${own.url}/applications/${applicationId}/photographs/kitchen`;
  await fetch(path, { method: 'POST', body: form, headers, redirect: 'manual' });
}

const tables = {
  application: 'id = $1',
  application_section: 'application_id = $1',
  application_request: 'application_id = $1',
  application_document: 'application_id = $1',
  application_interview: 'application_id = $1',
  application_submission: 'application_id = $1',
  submitted_section: 'submission_id IN (SELECT id FROM application_submission WHERE application_id = $1)',
  application_reference: 'request_id IN (SELECT id FROM application_request WHERE application_id = $1)',
  application_signature: 'request_id IN (SELECT id FROM application_request WHERE application_id = $1)',
  request_link: 'request_id IN (SELECT id FROM application_request WHERE application_id = $1)',
};

/** Rows of the application in each table. */
async function rowsOf(applicationId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [table, where] of Object.entries(tables)) {
    const [row] = await camp.portal.sql<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${table} WHERE ${where}`, [
      applicationId,
    ]);
    counts[table] = row!.rows;
  }
  return counts;
}

const erase = (family: Family) => camp.do((unit) => camp.portal.app.get(Erasure).erase(unit, family.accountId));

const none = Object.fromEntries(Object.keys(tables).map((table) => [table, 0]));

describe('An answer', () => {
  test('goes when its own time is over, to the day; what was handed in goes with it, and its hash stays', async () => {
    const family = await aWholeFamily('2021-06-30');
    const submitted = () =>
      camp.portal.sql<{ answers: object[]; hash: string }>(
        `SELECT s.answers, s.hash FROM submitted_section s JOIN application_submission p ON p.id = s.submission_id
          WHERE p.application_id = $1 AND s.code = 'health'`,
        [family.applicationId],
      );
    const [before] = await submitted();
    await nightOf('2021-12-31');
    expect(await answerOf(family, 'health')).toEqual({ allergies: 'Peanut' });
    expect((await nightOf('2022-01-01')).partly).toBe(1);
    expect(await answerOf(family, 'health')).toEqual({});
    expect(await answerOf(family, 'about')).toMatchObject({ why: 'We love lakes' });
    expect(await submitted()).toEqual([{ answers: [], hash: before!.hash }]);
  });
});

describe('An application', () => {
  test('goes three years after the programme, to the day, and nothing of it stays', async () => {
    const family = await aWholeFamily('2022-06-30');
    const [photograph] = await camp.portal.sql<{ id: string; key: string }>(
      `SELECT f.id, f.storage_key AS key FROM stored_file f JOIN application_document d ON d.file_id = f.id WHERE d.application_id = $1`,
      [family.applicationId],
    );
    await nightOf('2025-06-30');
    const kept = await rowsOf(family.applicationId);
    expect(Object.entries(kept).filter(([, rows]) => rows === 0)).toEqual([]);
    expect(await nightOf('2025-07-01')).toMatchObject({ forgotten: 1, held: 0 });
    expect(await rowsOf(family.applicationId)).toEqual(none);
    expect(await camp.portal.sql('SELECT FROM stored_file WHERE id = $1', [photograph!.id])).toEqual([]);
    const erasing = await camp.portal.sql(`SELECT FROM pgboss.job WHERE data::text LIKE '%' || $1 || '%'`, [
      photograph!.key,
    ]);
    expect(erasing).not.toEqual([]);
    const [record] = await camp.portal.sql<{ details: object }>(
      `SELECT details FROM audit_record WHERE action = 'retention.forgotten' AND subject_id = $1`,
      [family.applicationId],
    );
    expect(record).toBeDefined();
  });

  test('stays while nobody knows when the programme ends', async () => {
    const family = await aWholeFamily(null);
    await nightOf('2090-01-01');
    expect((await rowsOf(family.applicationId))['application_section']).toBe(3);
  });
});

describe('Somebody who asks to be forgotten', () => {
  test('is forgotten at once, where no law keeps what they told', async () => {
    const family = await aWholeFamily(null);
    const erased = await erase(family);
    expect(erased.gone).toEqual([
      { record: 'applications.application', id: family.applicationId },
      { record: 'auth.account', id: family.accountId },
    ]);
    expect(await rowsOf(family.applicationId)).toEqual(none);
    const [account] = await camp.portal.sql<object>(
      'SELECT email::text, display_name, password_hash FROM account WHERE id = $1',
      [family.accountId],
    );
    const email = `forgotten-${family.accountId}@invalid`;
    expect(account).toEqual({ email, display_name: '–', password_hash: null });
    expect((await family.own.get(sectionPath(family.applicationId, 'about'))).location).toContain('/sign-in');
  });

  test('is told what a law keeps, and it stays', async () => {
    const family = await aWholeFamily('2022-06-30');
    camp.camp.law = 'Rules of the camp, 12';
    const { gone, held } = await erase(family);
    camp.camp.law = null;
    expect(gone).toEqual([]);
    const by = 'Rules of the camp, 12';
    expect(held).toEqual([
      { record: 'applications.application', id: family.applicationId, by },
      { record: 'auth.account', id: family.accountId, by },
    ]);
    expect((await rowsOf(family.applicationId))['application']).toBe(1);
  });

  test('is told, too, which data no module takes away by itself', async () => {
    const { inWordsAlone } = await erase(await camp.family());
    expect(inWordsAlone).toContain('StoredMail.toAddress');
    expect(inWordsAlone.filter((column) => /^(Application|Account|Submitted)/.test(column))).toEqual([]);
  });
});

describe('A retention', () => {
  const aRetention: Retention = {
    record: 'test.half',
    words: ['As long after the programme’s end as the application'],
    due: 'SELECT NULL::uuid AS id WHERE false',
    ofAccount: 'SELECT NULL::uuid AS id WHERE false',
    heldBy: () => Promise.resolve(null),
    rows: [{ entity: 'ApplicationRequest', where: 'r.application_id = $1' }],
  };

  test('leaves out no column that has its words', () => {
    const half = new Retentions();
    half.add(aRetention);
    expect(half.leftOut()).toContain('ApplicationSignature.typedName');
    expect(camp.portal.app.get(Retentions).leftOut()).toEqual([]);
  });

  test('is the only one that may take away what is never edited, and never the log', async () => {
    const forgetLog = camp.do(async ({ manager }) => {
      await manager.query(`SELECT set_config('portal.retention', 'on', true)`);
      await manager.query('DELETE FROM audit_record');
    });
    await expect(forgetLog).rejects.toThrow('append-only');
    expect(await filesWith(/portal\.retention/)).toEqual([
      'platform/migrations/1764630300000-erasure.ts',
      // Reasons in histories are blanked; what happened stays.
      'platform/migrations/1764782000000-reasons-end.ts',
      'platform/retention/forgetting.ts',
      // Asks whether names may go out of the books; sums may not.
      'yls/migrations/fees-invariants.ts',
    ]);
  });
});

describe('What was told', () => {
  test('is reached through the doors that log, and by no other file', async () => {
    expect(await filesWith(/application_section\b|ApplicationSection\b/)).toEqual([
      'applications/answers/application-section.entity.ts',
      'applications/answers/section-answers.ts',
      'applications/applications.module.ts',
      // Never a sensitive group.
      'applications/record/application-sheets.queries.ts',
      'applications/retention/application-retention.ts',
      'applications/retention/field-retention.ts',
    ]);
    expect(await filesWith(/application_reference\b|ApplicationReference\b/)).toEqual([
      'applications/applications.module.ts',
      // Each reading is logged here, too.
      'applications/record/application-sheets.queries.ts',
      'applications/references/application-reference.entity.ts',
      'applications/references/reference-answers.ts',
      'applications/references/references.service.ts',
      'applications/retention/application-retention.ts',
      'applications/retention/field-retention.ts',
    ]);
    expect(await filesWith(/submitted_section\b|SubmittedSection\b/)).toEqual([
      'applications/applications.module.ts',
      'applications/retention/application-retention.ts',
      'applications/retention/field-retention.ts',
      'applications/submissions/submissions.service.ts',
      'applications/submissions/submitted-section.entity.ts',
      'applications/submissions/submitted-sections.ts',
    ]);
  });
});

/** Files of the product, but for an entity's own migrations, in which the words stand. */
async function filesWith(words: RegExp): Promise<string[]> {
  const files = await Array.fromAsync(glob('**/*.{ts,tsx}', { cwd: 'src' }));
  return files
    .filter((file) => !file.startsWith('applications/migrations/'))
    .filter((file) => words.test(readFileSync(join('src', file), 'utf8')))
    .toSorted();
}
