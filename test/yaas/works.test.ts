import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { system, visitor, type Actor } from '../../src/platform/index.js';
import { FileProcessing } from '../../src/storage/index.js';
import { YaasConsentSubjects } from '../../src/yaas/consent/yaas-consent-subjects.js';
import { YaasJudgedWorks } from '../../src/yaas/judging/yaas-judged-works.js';
import { largestPrint } from '../../src/yaas/works/print-sizes.js';
import { WorkFilesService } from '../../src/yaas/works/work-files.service.js';
import { WorkQueries } from '../../src/yaas/works/work.queries.js';
import { aDocx } from '../storage/support/documents.js';
import { aDraft, aSeason, aStudent, poem, stateOf, submit, submitWithConsent, type Season } from './support/season.js';
import { answerAsGuardian } from './support/guardian.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  staff = { ...(await aStudent(yaas)), grants: [{ role: 'staff', scope: null }] };
});

afterAll(() => yaas.stop());

let shade = 0;

/** A picture of its own, sent by the form; ready when this is over. @returns the file's id */
const send = async (student: Actor, id: string, path = 'artwork'): Promise<string> => {
  shade += 1;
  const background = { r: (shade * 37) % 255, g: 80, b: 120 };
  const bytes = await sharp({ create: { width: 900, height: 1100, channels: 3, background } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'IMG.jpg');
  const answer = await yaas.postForm(`/yaas/entries/${id}/${path}`, form, student);
  expect(answer.status).toBe(303);
  const [row] = await yaas.rows<{ id: string }>('SELECT id FROM stored_file ORDER BY id DESC LIMIT 1');
  await yaas.app.get(FileProcessing, { strict: false }).process(row!.id);
  return row!.id;
};

const aCarving = async (views: number) => {
  const student = await aStudent(yaas);
  const fields = { body: '', alternativeText: 'A boat of dark wood.' };
  const id = await aDraft(yaas, season, { student, category: 'classic_art', fields });
  const files: string[] = [];
  for (let view = 0; view < views; view += 1) files.push(await send(student, id));
  return { student, id, files };
};

const workFiles = () => yaas.app.get(WorkFilesService, { strict: false });
const works = () => yaas.app.get(WorkQueries, { strict: false });
const draftOf = async (id: string) =>
  (await yaas.as(system, ({ manager }) => works().draftPartsOf(manager, [id]))).get(id)!;
const submittedOf = async (id: string) =>
  (await yaas.as(system, ({ manager }) => works().partsOf(manager, [id]))).get(id)!;
const viewsOf = async (id: string) => (await draftOf(id)).views.map(({ fileId }) => fileId);

const versionOf = async (id: string) =>
  (await yaas.rows<{ version: number }>('SELECT version FROM entry WHERE id = $1', [id]))[0]!.version;

const save = async (student: Actor, id: string, fields: Parameters<typeof yaas.service.saveDraft>[2]['fields']) => {
  const version = await versionOf(id);
  await yaas.as(student, (unit) => yaas.service.saveDraft(unit, id, { version, fields }));
};

describe('a work may have several views', () => {
  test('in the order of their maker, the first of them the main one', async () => {
    const { student, id, files } = await aCarving(3);
    const [one, two, three] = files;
    expect(await viewsOf(id)).toEqual([one, two, three]);
    await yaas.post(`/yaas/entries/${id}/files/${three}/position`, { to: 'first' }, student);
    expect(await viewsOf(id)).toEqual([three, one, two]);
    await yaas.post(`/yaas/entries/${id}/files/${three}/position`, { to: 'later' }, student);
    expect(await viewsOf(id)).toEqual([one, three, two]);
    await yaas.post(`/yaas/entries/${id}/files/${one}/removal`, {}, student);
    expect(await viewsOf(id)).toEqual([three, two]);
    expect(await yaas.rows('SELECT 1 FROM stored_file WHERE id = $1', [one])).toEqual([]);
  });

  test('a fifth is refused, for the category takes four', async () => {
    const { student, id, files } = await aCarving(4);
    const form = new FormData();
    const bytes = await sharp({ create: { width: 900, height: 900, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'five.png');
    expect((await yaas.postForm(`/yaas/entries/${id}/artwork`, form, student)).status).toBe(409);
    expect(await viewsOf(id)).toEqual(files);
  });

  test('where the category takes one, another takes its place, and the first is gone', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student, category: 'photography', fields: { body: '' } });
    const first = await send(student, id);
    const second = await send(student, id);
    expect(await viewsOf(id)).toEqual([second]);
    expect(await yaas.rows('SELECT 1 FROM stored_file WHERE id = $1', [first])).toEqual([]);
  });

  test.each(['photography', 'classic_art'])(
    'a claim repeated because its answer was lost changes nothing: %s',
    async (category) => {
      const student = await aStudent(yaas);
      const id = await aDraft(yaas, season, { student, category, fields: { body: '' } });
      const file = await send(student, id);
      const show = () => yaas.as(student, (unit) => workFiles().show(unit, id, file));
      await Promise.all([show(), show()]);
      expect(await viewsOf(id)).toEqual([file]);
      const sketch = await send(student, id, 'sketches');
      await yaas.as(student, (unit) => workFiles().add(unit, id, { role: 'process', fileId: sketch }));
      expect((await draftOf(id)).files.process.map(({ fileId }) => fileId)).toEqual([sketch]);
    },
  );

  test('nobody else moves or removes them, nor learns that they are there', async () => {
    const { id, files } = await aCarving(2);
    const stranger = await aStudent(yaas);
    for (const act of ['position', 'removal'])
      expect((await yaas.post(`/yaas/entries/${id}/files/${files[0]}/${act}`, { to: 'later' }, stranger)).status).toBe(
        404,
      );
    expect((await yaas.post(`/yaas/entries/${id}/files/${files[0]}/removal`, {}, visitor)).status).not.toBe(200);
    expect(await viewsOf(id)).toEqual(files);
  });

  test('what the pixels mean on paper: 8 x 10 inches at 180 dots are 1440 x 1800', () => {
    expect(largestPrint(1440, 1800)).toEqual({ short: 8, long: 10 });
    expect(largestPrint(1800, 1440)).toEqual({ short: 8, long: 10 });
    expect(largestPrint(1439, 1800)).toEqual({ short: 5, long: 7 });
    expect(largestPrint(719, 5000)).toBeNull();
  });
});

describe('what was submitted is kept with all that belongs to it', () => {
  test('views, sketches and a translation are frozen; what is changed later stays apart from it', async () => {
    const { student, id, files } = await aCarving(2);
    const sketch = await send(student, id, 'sketches');
    const text = { role: 'translation', locale: 'ja', title: '舟', statement: '', body: '', madeBy: 'helper' } as const;
    await save(student, id, { texts: [text], views: { [files[1]!]: 'The same boat from the front.' } });
    await submitWithConsent(yaas, { student, id });
    await yaas.as(staff, (unit) => yaas.service.giveBack(unit, id, { reason: 'Light', due: '2026-04-10' }));
    await yaas.post(`/yaas/entries/${id}/files/${files[1]}/removal`, {}, student);
    await save(student, id, { texts: [] });
    const kept = await submittedOf(id);
    expect(kept.views).toEqual([
      { fileId: files[0], alternativeText: 'A boat of dark wood.' },
      { fileId: files[1], alternativeText: 'The same boat from the front.' },
    ]);
    expect(kept.files.process.map(({ fileId }) => fileId)).toEqual([sketch]);
    expect(kept.texts).toEqual([text]);
    expect(await viewsOf(id)).toEqual([files[0]]);
    expect(await yaas.rows('SELECT 1 FROM stored_file WHERE id = $1', [files[1]])).toHaveLength(1);
  });

  test('the judge is shown views, translation and sketches, and no permission', async () => {
    const { student, id, files } = await aCarving(2);
    await send(student, id, 'sketches');
    const permission = await send(student, id, 'permissions');
    await submitWithConsent(yaas, { student, id });
    await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
    const judged = yaas.app.get(YaasJudgedWorks, { strict: false });
    const [copy] = await yaas.as(system, ({ manager }) => judged.copies(manager, [id]));
    expect(copy!.fileIds).toEqual(files);
    expect(copy!.processFileIds).toHaveLength(1);
    expect(JSON.stringify(copy)).not.toContain(permission);
  });

  test('a name in a translation is found as it is in the text', async () => {
    const student = await aStudent(yaas, { name: 'Rose Ázarova' });
    const id = await aDraft(yaas, season, { student });
    const text = {
      role: 'translation',
      locale: 'es',
      title: '',
      statement: '',
      body: 'El puente\nRose Azarova',
      madeBy: 'entrant',
    } as const;
    await save(student, id, { texts: [text] });
    await expect(submit(yaas, student, id)).rejects.toMatchObject({ rules: [{ id: 'work_is_unsigned' }] });
  });
});

const returned = async () => {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  await submitWithConsent(yaas, { student, id });
  await yaas.as(staff, (unit) => yaas.service.giveBack(unit, id, { reason: 'A typo', due: '2026-04-10' }));
  return { student, id };
};
const mailsTo = async (id: string, subject: string) =>
  yaas.rows('SELECT to_address FROM mail_message WHERE about_id = $1 AND subject LIKE $2', [id, subject]);

describe('consent covers the work that was shown', () => {
  test('sent in again as it was, it goes straight to the coordinator, and the guardian hears nothing', async () => {
    const { student, id } = await returned();
    expect((await submit(yaas, student, id)).consentLinkPath).toBeNull();
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    expect(await mailsTo(id, 'Something was changed%')).toEqual([]);
  });

  test('with another title the consent stands, and the guardian is told', async () => {
    const { student, id } = await returned();
    await save(student, id, { title: 'The Bridges' });
    await submit(yaas, student, id);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
    expect(await mailsTo(id, 'Something was changed%')).toEqual([{ to_address: poem.guardianEmail }]);
  });

  test('with another text the guardian is asked anew, and nobody may confirm before', async () => {
    const { student, id } = await returned();
    await save(student, id, { body: 'Another poem altogether.' });
    const { consentLinkPath } = await submit(yaas, student, id);
    expect(await stateOf(yaas, id)).toBe('awaiting_guardian');
    expect(await (await yaas.get(consentLinkPath!, visitor)).text()).toContain('Another poem altogether.');
    await expect(yaas.as(system, (unit) => yaas.service.confirm(unit, id))).rejects.toMatchObject({ status: 409 });
    await answerAsGuardian(yaas, consentLinkPath!);
    expect(await stateOf(yaas, id)).toBe('awaiting_sponsor');
  });

  test('the guardian reads what was sent in, not what is being changed', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    await submitWithConsent(yaas, { student, id });
    await yaas.as(staff, (unit) => yaas.service.giveBack(unit, id, { reason: 'A typo', due: '2026-04-10' }));
    await save(student, id, { body: 'Half a line, not finis' });
    const subjects = yaas.app.get(YaasConsentSubjects, { strict: false });
    const matter = await yaas.as(system, ({ manager }) => subjects.matter(manager, id));
    expect(matter!.text).toBe(poem.body);
  });
});

const sendDocument = (student: Actor, id: string, bytes: Buffer) => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), 'poem.docx');
  return yaas.postForm(`/yaas/entries/${id}/document`, form, student);
};

describe('a text in a document', () => {
  test('is read out and shown back, and counts once it is saved', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const shown = await sendDocument(student, id, aDocx(['春の海', 'ひねもすのたり']));
    const html = await shown.text();
    expect(shown.status).toBe(200);
    expect(html).toContain('春の海\nひねもすのたり');
    expect(html).toContain('We built a bridge of paper');
    const [row] = await yaas.rows('SELECT body FROM entry WHERE id = $1', [id]);
    expect(row!['body']).toBe(poem.body);
    expect((await draftOf(id)).files.text_original).toHaveLength(1);
  });

  test('that holds no words is not kept, and the page says what to do', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student });
    const shown = await sendDocument(student, id, aDocx(['']));
    expect(shown.status).toBe(422);
    expect((await draftOf(id)).files.text_original).toEqual([]);
  });
});

const lateBy = async (startedAt: string, now: string) => {
  const { student, id, files } = await aCarving(1);
  await yaas.rows('UPDATE stored_file SET started_at = $2, created_at = $3 WHERE id = $1', [
    files[0],
    startedAt,
    '2026-04-02T04:10:00Z',
  ]);
  yaas.travelTo(now);
  const answer = await submit(yaas, student, id).then(
    () => 'in',
    ({ rules }: { rules: { id: string }[] }) => rules.map((rule) => rule.id).join(),
  );
  yaas.travelBack();
  return answer;
};

describe('an upload that had begun at the deadline', () => {
  test('may end within the grace of an hour, and is in time', async () => {
    expect(await lateBy('2026-04-02T03:59:00Z', '2026-04-02T04:59:59Z')).toBe('in');
    expect(await lateBy('2026-04-02T03:59:00Z', '2026-04-02T05:00:00Z')).toBe('window_open');
  });

  test('gains nothing when it began after it', async () => {
    expect(await lateBy('2026-04-02T04:00:00Z', '2026-04-02T04:20:00Z')).toBe('window_open');
  });
});
