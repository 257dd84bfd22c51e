import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { Deposits } from '../../src/storage/index.js';
import { newId, type Actor } from '../../src/platform/index.js';
import { artwork } from '../../src/yaas/index.js';
import { aJpeg } from '../storage/support/pictures.js';
import { aDraft, aSeason, aStudent, poem, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let poemId: string;
beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  staff = await yaas.account({
    email: 'staff@example.org',
    name: 'Staff',
    roles: [{ role: 'staff', scope: season.editionId }],
  });
  const student = await aStudent(yaas, { name: 'Quentin Quill', birthDate: '2010-06-15' });
  poemId = await aDraft(yaas, season, { student, fields: { title: '=Bridge' } });
  await submitWithConsent(yaas, { student, id: poemId });
  await aDraft(yaas, season, { student: await aStudent(yaas), fields: { title: 'Nobody’s but mine' } });
});
afterAll(() => yaas.stop());

const csvOf = async (dataset: string, actor = staff): Promise<Record<string, string>[]> => {
  const answer = await yaas.get(`/yaas/exports/tables/${dataset}?edition=${season.editionId}&format=csv`, actor);
  return parse(await answer.text(), { columns: true, bom: true });
};

const takings = async (): Promise<number> =>
  (await yaas.rows(`SELECT id FROM audit_record WHERE action = 'yaas.export.taken'`)).length;

describe('Programme staff take out', () => {
  test('the works, without anybody’s name and without drafts', async () => {
    const rows = await csvOf('works');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: poemId,
      title: "'=Bridge",
      text: poem.body,
      community: 'Irondequoit, New York',
      partner: 'Poltava, Ukraine',
      state: 'awaiting_sponsor',
    });
    expect(JSON.stringify(rows)).not.toMatch(/Quentin|Quill|augusta/i);
  });

  test('the persons, and each that was read is logged', async () => {
    expect(await csvOf('persons')).toMatchObject([
      { entry_id: poemId, name: 'Quentin Quill', birth_date: '2010-06-15' },
    ]);
    const [read] = await yaas.rows<{ subject_ids: string[]; account_id: string }>(
      `SELECT subject_ids, account_id FROM sensitive_read WHERE projection = 'yaas.export.persons' ORDER BY id DESC LIMIT 1`,
    );
    expect(read).toEqual({ subject_ids: [poemId], account_id: staff.accountId });
  });

  test('what was consented to', async () => {
    const rows = await csvOf('consents');
    expect(rows).toContainEqual(
      expect.objectContaining({ entry_id: poemId, scope: 'name_form', answer: 'first_initial' }),
    );
  });

  test('each time with a line in the audit log', async () => {
    const before = await takings();
    await csvOf('works');
    expect(await takings()).toBe(before + 1);
  });

  test('the same by the API, page by page', async () => {
    const answer = await yaas.get(`/api/v1/yaas/entries?edition=${season.editionId}&limit=1`, staff);
    const { entries, next } = (await answer.json()) as { entries: { id: string }[]; next: string };
    expect(entries.map(({ id }) => id)).toEqual([poemId]);
    const rest = await yaas.get(`/api/v1/yaas/entries?edition=${season.editionId}&after=${next}`, staff);
    expect(await rest.json()).toEqual({ entries: [], next: null });
  });

  test('all files in one archive, with a manifest of their checksums', async () => {
    const student = await aStudent(yaas);
    const bytes = await aJpeg(1200, 900);
    const fileId = await aStored(student, bytes);
    const id = await aDraft(yaas, season, {
      student,
      category: 'classic_art',
      fields: { body: '', alternativeText: 'A bridge' },
    });
    await yaas.as(student, (unit) => yaas.service.attachFile(unit, id, fileId));
    await submitWithConsent(yaas, { student, id });
    const answer = await yaas.get(`/yaas/exports/files?edition=${season.editionId}`, staff);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const manifest = parse<Record<string, string>>(Buffer.from(files['manifest.csv']!), { columns: true, bom: true });
    expect(manifest.map(({ path = '' }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest.csv')
        .toSorted(),
    );
    const picture = manifest.find(({ entry_id }) => entry_id === id)!;
    expect(createHash('sha256').update(files[picture['path']!]!).digest('hex')).toBe(picture['sha256']);
    expect(picture['path']).not.toMatch(/holiday/);
  });
});

describe('Nobody else takes anything out', () => {
  test('staff of another edition find nothing', async () => {
    const other = await yaas.account({
      email: 'other-staff@example.org',
      name: 'Other',
      roles: [{ role: 'staff', scope: newId() }],
    });
    for (const path of ['tables/persons', 'tables/works', 'files'])
      expect((await yaas.get(`/yaas/exports/${path}?edition=${season.editionId}`, other)).status).toBe(404);
    expect((await yaas.get(`/api/v1/yaas/entries?edition=${season.editionId}`, other)).status).toBe(404);
  });

  test('an unknown table or format is refused in words', async () => {
    expect((await yaas.get(`/yaas/exports/tables/secrets?edition=${season.editionId}`, staff)).status).toBe(422);
    expect((await yaas.get(`/yaas/exports/tables/works?edition=nonsense`, staff)).status).toBe(422);
  });
});

async function aStored(student: Actor, bytes: Buffer): Promise<string> {
  const deposits = yaas.app.get(Deposits, { strict: false });
  const what = { purpose: artwork, originalName: 'holiday with Quentin.jpg' };
  const upload = await deposits.bring(student, Readable.from([bytes]), what);
  if (!upload.ok) throw new Error('The picture was refused.');
  return upload.file.id;
}
