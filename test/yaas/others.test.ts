import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import sharp from 'sharp';
import { zipSync } from 'fflate';
import { type Actor } from '../../src/platform/index.js';
import { answerAsGuardian } from './support/guardian.js';
import { aSeason, type Season } from './support/season.js';
import { aLine, csvOf, outcomeOf, send, xlsxOf, type SentFiles } from './support/sheets.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let other: Actor;
let count = 0;

const coordinatorOf = (scope: string) => [{ role: 'coordinator', scope }];

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  other = await yaas.account({ email: 'o@example.org', name: 'Otto Rey', roles: coordinatorOf(season.otherMemberId) });
});
beforeEach(async () => {
  count += 1;
  const email = `own-${count}@example.org`;
  own = await yaas.account({ email, name: 'Ona Wills', roles: coordinatorOf(season.memberId) });
});
afterAll(() => yaas.stop());

const aPerson = (cells: Record<string, string> = {}) => {
  count += 1;
  return aLine({ Name: `Ada Number${count} Birch`, 'Guardian’s e-mail': `guardian-${count}@example.org`, ...cells });
};

const sheetOf = async (lines: readonly Record<string, string>[]) => ({
  name: 'class.xlsx',
  bytes: await xlsxOf(lines),
});

/** Sends a sheet and waits until each line was looked at. @returns the batch's path */
async function checked(lines: readonly Record<string, string>[], files: SentFiles['files'] = []): Promise<string> {
  const sheet = await sheetOf(lines);
  const fields = { member: season.memberId };
  return outcomeOf(yaas, await send(yaas, own, { path: '/yaas/others/batches', fields, sheet, files }));
}

const entered = async (batch: string, choice: Record<string, string> = {}) =>
  outcomeOf(yaas, await yaas.post(`${batch}/entering`, choice, own));

const linesOf = (batch: string) =>
  yaas.rows<{ number: number; verdict: string; findings: { column?: string; because: { key: string } }[] }>(
    'SELECT number, verdict, findings FROM entering_line WHERE batch_id = $1 ORDER BY number',
    [batch.split('/').at(-1)],
  );

const verdictsOf = async (batch: string) => (await linesOf(batch)).map(({ verdict }) => verdict);

const entriesOf = (actor: Actor) =>
  yaas.rows<{ id: string; state: string; account: string | null; title: string }>(
    `SELECT e.id, e.state, n.account_id AS account, e.title FROM entry e JOIN entrant n ON n.id = e.entrant_id
      WHERE e.holder_account_id = $1 ORDER BY e.id`,
    [actor.accountId],
  );

const aPicture = () =>
  sharp({ create: { width: 900, height: 900, channels: 3, background: '#a5c' } })
    .jpeg()
    .toBuffer();

describe('a sheet of students', () => {
  test('is looked at first: nothing is entered, nobody is asked', async () => {
    const mails = await yaas.rows('SELECT 1 FROM mail_message');
    const batch = await checked([aPerson(), aPerson({ Title: '' })]);
    expect(await verdictsOf(batch)).toEqual(['ready', 'incomplete']);
    expect(await entriesOf(own)).toEqual([]);
    expect(await yaas.rows('SELECT 1 FROM entrant')).toEqual(
      await yaas.rows('SELECT 1 FROM entrant WHERE account_id IS NOT NULL'),
    );
    expect(await yaas.rows('SELECT 1 FROM mail_message')).toHaveLength(mails.length);
  });

  test('is entered in one step: each line is a submission of a student without an account, whose guardian is asked', async () => {
    const batch = await checked([aPerson({ 'Guardian’s e-mail': 'asked@example.org', 'Birth date': '2013-02-01' })]);
    await entered(batch);
    expect(await verdictsOf(batch)).toEqual(['submitted']);
    expect(await entriesOf(own)).toMatchObject([{ state: 'awaiting_guardian', account: null, title: 'The Bridge' }]);
    const mails = await yaas.rows('SELECT subject FROM mail_message WHERE to_address = $1', ['asked@example.org']);
    expect(mails).toHaveLength(1);
  });

  test('the guardian answers, and the coordinator who entered for the class may confirm', async () => {
    await entered(await checked([aPerson({ Category: 'Literature', 'Guardian’s e-mail': 'yes@example.org' })]));
    const [mail] = await yaas.rows<{ text: string }>('SELECT text FROM mail_message WHERE to_address = $1', [
      'yes@example.org',
    ]);
    await answerAsGuardian(yaas, /https?:\/\/[^/\s]+(\/consent\/\S+)/.exec(mail!.text)![1]!);
    const [entry] = await entriesOf(own);
    expect(entry!.state).toBe('awaiting_sponsor');
    expect((await yaas.post(`/yaas/entries/${entry!.id}/confirmation`, {}, own)).status).toBe(303);
    expect(await entriesOf(own)).toMatchObject([{ state: 'submitted' }]);
  });

  test('each wrong cell is told by line and column, with what to do', async () => {
    const wrong = { 'Birth date': '15.13.2010', Category: 'Dance', City: 'Atlantis', 'Guardian’s e-mail': 'no mail' };
    const batch = await checked([aPerson(), aPerson(wrong)]);
    const [, line] = await linesOf(batch);
    expect(line).toMatchObject({ number: 3, verdict: 'wrong' });
    expect(line!.findings.map(({ column }) => column)).toEqual([
      'birth_date',
      'category',
      'community',
      'guardian_email',
    ]);
    const page = await (await yaas.get(batch, own)).text();
    expect(page).toContain('Line 3');
    expect(page).toContain('Please write it like 2012-04-25');
  });

  test('somebody too young for the edition is refused with the rule', async () => {
    const [line] = await linesOf(await checked([aPerson({ 'Birth date': '2019-01-01' })]));
    expect(line).toMatchObject({
      verdict: 'wrong',
      findings: [{ column: 'birth_date', because: { key: 'yaas.rule.too_young.because' } }],
    });
  });

  test('the same student twice in a sheet is a hint: one is entered unless they are two people', async () => {
    const twice = { Name: 'Ana  López', 'Birth date': '2012-05-05', Category: 'Digital art' };
    const lines = [
      aPerson({ Name: 'Lopez Ana', 'Birth date': '2012-05-05', Category: 'Literature' }),
      aPerson({ ...twice, Category: 'Poetry' }),
    ];
    const batch = await checked(lines);
    expect(await verdictsOf(batch)).toEqual(['ready', 'double']);
    await entered(batch);
    expect(await entriesOf(own)).toHaveLength(1);
    await entered(batch, { doubles: 'yes' });
    expect(await entriesOf(own)).toHaveLength(2);
  });

  test('sent again when corrected, it enters nobody twice', async () => {
    const [good, bad] = [aPerson({ 'Birth date': '2013-03-03' }), aPerson({ 'Birth date': '?' })];
    const batch = await checked([good, bad]);
    await entered(batch);
    const corrected = [good, { ...bad, 'Birth date': '2013-04-04' }];
    const sheet = await sheetOf(corrected);
    await outcomeOf(yaas, await send(yaas, own, { path: `${batch}/corrections`, sheet }));
    expect(await verdictsOf(batch)).toEqual(['submitted', 'ready']);
    await entered(batch);
    expect(await entriesOf(own)).toHaveLength(2);
    expect(await verdictsOf(await checked(corrected))).toEqual(['in_already', 'in_already']);
    expect(await entriesOf(own)).toHaveLength(2);
  });

  test('a line without all that is needed is left out, or kept as a draft to be completed', async () => {
    const batch = await checked([aPerson({ Title: '', Category: 'Literature', 'Birth date': '2013-05-05' })]);
    await entered(batch, { incomplete: 'leave' });
    expect(await entriesOf(own)).toEqual([]);
    await entered(batch, { incomplete: 'draft' });
    expect(await entriesOf(own)).toMatchObject([{ state: 'draft' }]);
    const fixed = aPerson({ Category: 'Literature', 'Birth date': '2013-05-05', Title: 'Now with a title' });
    const [row] = await yaas.rows<{ name: string }>(
      'SELECT n.name FROM entrant n JOIN entry e ON e.entrant_id = n.id WHERE e.holder_account_id = $1',
      [own.accountId],
    );
    await entered(await checked([{ ...fixed, Name: row!.name }]));
    expect(await entriesOf(own)).toMatchObject([{ state: 'awaiting_guardian', title: 'Now with a title' }]);
  });

  test('lines beyond the last place are told before anything is entered', async () => {
    const lines = Array.from({ length: 7 }, () => aPerson({ Category: 'Original music', File: 'x.mp3' }));
    const photos = lines.map((line, at) => ({
      ...line,
      Category: 'Photography',
      'File name': `${at}.jpg`,
      Text: '',
      'Description of the picture': 'A bridge',
    }));
    const picture = await aPicture();
    const zip = Object.fromEntries(photos.map((line) => [`class/${line['File name']}`, new Uint8Array(picture)]));
    const batch = await checked(photos, [{ name: 'all.zip', bytes: Buffer.from(zipSync(zip)) }]);
    const verdicts = await verdictsOf(batch);
    expect(verdicts.filter((verdict) => verdict === 'ready')).toHaveLength(5);
    expect(verdicts.filter((verdict) => verdict === 'wrong')).toHaveLength(2);
    await entered(batch);
    expect(await entriesOf(own)).toHaveLength(5);
  });

  test('a file that no line names is shown, and one that is missing stands with its line', async () => {
    const line = aPerson({
      Category: 'Digital art',
      'File name': 'Bridge.JPG',
      Text: '',
      'Description of the picture': 'A bridge',
    });
    const batch = await checked([line], [{ name: 'brigde.jpg', bytes: await aPicture() }]);
    const [found] = await linesOf(batch);
    expect(found).toMatchObject({
      verdict: 'wrong',
      findings: [{ column: 'file', because: { key: 'yaas.sheet.found.file_missing.because' } }],
    });
    expect(await (await yaas.get(batch, own)).text()).toContain('brigde.jpg');
    const files = [{ name: 'bridge.jpg', bytes: await aPicture() }];
    await outcomeOf(yaas, await send(yaas, own, { path: `${batch}/corrections`, files }));
    expect(await verdictsOf(batch)).toEqual(['ready']);
  });

  test('a CSV of any separator is read as well; what is no sheet is refused with a sentence', async () => {
    const fields = { member: season.memberId };
    const csv = { name: 'class.csv', bytes: csvOf([aPerson({ Category: 'Digital art', Text: '' })], ';') };
    const path = await outcomeOf(yaas, await send(yaas, own, { path: '/yaas/others/batches', fields, sheet: csv }));
    expect(await verdictsOf(path)).toEqual(['incomplete']);
    for (const bytes of [
      Buffer.from('hello'),
      Buffer.from('PK\u0003\u0004broken'),
      Buffer.from('Name,Category\nA,B'),
    ]) {
      const reply = await send(yaas, own, { path: '/yaas/others/batches', fields, sheet: { name: 'x', bytes } });
      expect(reply.status).toBe(422);
    }
  });

  test('somebody of 18 needs an address of their own, for nobody else consents for them', async () => {
    const line = aPerson({ 'Birth date': '2008-01-01', Category: 'Literature' });
    const [found] = await linesOf(await checked([line]));
    expect(found).toMatchObject({ verdict: 'incomplete', findings: [{ column: 'email' }] });
    await entered(await checked([{ ...line, 'Student’s e-mail': 'grown@example.org' }]));
    const [entry] = await entriesOf(own);
    expect((await yaas.post(`/yaas/entries/${entry!.id}/consent`, { signature: 'Ona' }, own)).status).not.toBe(303);
    expect(await entriesOf(own)).toMatchObject([{ state: 'awaiting_guardian' }]);
  });

  test('a coordinator’s own address is no guardian’s', async () => {
    const [found] = await linesOf(await checked([aPerson({ 'Guardian’s e-mail': `own-${count}@example.org` })]));
    expect(found!.findings[0]!.because.key).toContain('guardian_is_another');
  });
});

describe('who enters for others', () => {
  test('another coordinator finds neither the sheet nor the entries, and cannot enter for this member', async () => {
    const batch = await checked([aPerson({ Category: 'Literature', 'Birth date': '2012-09-09' })]);
    await entered(batch);
    expect((await yaas.get(batch, other)).status).toBe(404);
    expect((await yaas.post(`${batch}/entering`, {}, other)).status).toBe(404);
    expect(await (await yaas.get('/yaas/others', other)).text()).not.toContain('Birch');
    const sheet = await sheetOf([aPerson()]);
    const fields = { member: season.memberId };
    expect((await send(yaas, other, { path: '/yaas/others/batches', fields, sheet })).status).toBe(404);
    expect((await yaas.get(`/yaas/others/template.xlsx?member=${season.memberId}`, other)).status).toBe(404);
  });

  test('the template has the headings, an explanation of each, and lists to choose from', async () => {
    const reply = await yaas.get(`/yaas/others/template.xlsx?member=${season.memberId}`, own);
    const bytes = Buffer.from(await reply.arrayBuffer());
    const [students, how, lists] = await readXlsxFile(bytes);
    expect(students!.data[0]).toContain('Birth date');
    expect(how!.data).toHaveLength(students!.data[0]!.length);
    expect(lists!.data.flat()).toEqual(expect.arrayContaining(['Poetry', 'Irondequoit, New York']));
  });
});
