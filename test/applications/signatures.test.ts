import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sectionPath } from '../../src/applications/index.js';
import { newId } from '../../src/platform/index.js';
import { readToSign } from './support/read-to-sign.js';
import { CampPortal, type Family } from './support/camp-portal.js';

let camp: CampPortal;
beforeAll(async () => {
  camp = await CampPortal.start();
});
afterAll(() => camp.stop());

async function aSigner(family: Family, { name = 'Theo Okafor', locale = 'en' } = {}) {
  const email = `signer-${newId()}@example.org`;
  const personId = camp.expectSigner(family, { name, email });
  const asking = { applicationId: family.applicationId, statement: 'rules', personId, locale };
  const ask = () => camp.do((unit) => camp.signatures.ask(unit, asking));
  await ask();
  return { email, ask, link: await camp.portal.linkTo(email), own: camp.portal.caller() };
}

type Signing = Awaited<ReturnType<typeof aSigner>>;

async function sign({ own, link }: Signing, typedName = 'Theo Okafor') {
  return own.post(link, { ...readToSign((await own.get(link)).text), typedName });
}

const save = (family: Family, section: string, form: Record<string, string>) =>
  family.own.post(sectionPath(family.applicationId, section), form);

const signaturesOf = (family: Family) =>
  camp.portal.sql<{ typed_name: string; locale: string; paragraphs: string[]; version: string; answers_hash: string }>(
    `SELECT s.typed_name, s.answers_hash, t.locale, t.paragraphs, t.version
       FROM application_signature s JOIN application_request r ON r.id = s.request_id JOIN statement_text t ON t.hash = s.text_hash
      WHERE r.application_id = $1 ORDER BY s.signed_at`,
    [family.applicationId],
  );

describe('A signature', () => {
  test('is given by a link of one’s own, under words that are kept as they were read', async () => {
    const family = await camp.family();
    const signing = await aSigner(family, { locale: 'es' });
    expect((await sign(signing)).status).toBe(303);
    expect(await signaturesOf(family)).toEqual([
      expect.objectContaining({
        typed_name: 'Theo Okafor',
        locale: 'es',
        version: '2026-1',
        paragraphs: ['Cumplo las normas del campamento.', 'Lo que respondimos es cierto.'],
      }),
    ]);
    expect(camp.told(family)).toEqual(['signed']);
    expect(await camp.portal.mails(signing.email)).toHaveLength(2);
  });

  test('shows what it stands for, and nothing of a sensitive group', async () => {
    const family = await camp.family();
    await save(family, 'about', { version: '0', why: 'We love lakes', pets: 'no' });
    await save(family, 'health', { version: '0', allergies: 'Peanut' });
    const { own, link } = await aSigner(family);
    const page = (await own.get(link)).text;
    expect(page).toContain('We love lakes');
    expect(page).not.toContain('Peanut');
  });

  test.each(['', ' ', 'x', '???'])('needs a name: %p is none', async (typedName) => {
    const answer = await sign(await aSigner(await camp.family()), typedName);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please type your full name as your signature.');
  });

  test('is not taken under other words than those that were shown', async () => {
    const { own, link } = await aSigner(await camp.family());
    const read = readToSign((await own.get(link)).text);
    const answer = await own.post(link, { ...read, textHash: 'a'.repeat(64), typedName: 'Theo Okafor' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('The wording has been renewed');
  });

  test('is not taken for other answers than those that were shown: the page comes back with what is said now', async () => {
    const family = await camp.family();
    await save(family, 'about', { version: '0', why: 'We love lakes', pets: 'no' });
    const { own, link } = await aSigner(family);
    const read = readToSign((await own.get(link)).text);
    await save(family, 'about', { version: '1', why: 'We want the money', pets: 'no' });
    const answer = await own.post(link, { ...read, typedName: 'Theo Okafor' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('The answers have changed since you opened this page.');
    expect(answer.text).toContain('We want the money');
    expect(await signaturesOf(family)).toEqual([]);
    const again = await own.post(link, { ...readToSign(answer.text), typedName: 'Theo Okafor' });
    expect(again.status).toBe(303);
  });

  test('is taken only of those whom the programme expects', async () => {
    const { applicationId } = await camp.family();
    const asking = { applicationId, statement: 'rules', personId: newId(), locale: 'en' };
    await expect(camp.do((unit) => camp.signatures.ask(unit, asking))).rejects.toMatchObject({ status: 404 });
  });

  test('may be refused, and given after all', async () => {
    const family = await camp.family();
    const signing = await aSigner(family);
    await signing.own.post(signing.link.replace('?', '/refusal?'));
    expect(await camp.asked(family)).toEqual({ 'Theo Okafor': 'declined' });
    expect((await signing.own.get(signing.link)).text).toContain('You did not sign');
    await signing.ask();
    const link = await camp.portal.linkTo(signing.email);
    await sign({ ...signing, link });
    expect(await camp.asked(family)).toEqual({ 'Theo Okafor': 'given' });
  });

  test('of one opens nothing for another', async () => {
    const family = await camp.family();
    const [theo, ada] = [await aSigner(family), await aSigner(family, { name: 'Ada Okafor' })];
    await sign(theo);
    expect(await camp.asked(family)).toEqual({ 'Theo Okafor': 'given', 'Ada Okafor': 'asked' });
    expect((await ada.own.get(theo.link.replace('/signatures/', '/references/'))).status).toBe(404);
  });

  test('is never edited', async () => {
    const family = await camp.family();
    await sign(await aSigner(family));
    const edit = camp.portal.sql(`UPDATE application_signature SET typed_name = 'Somebody'`);
    await expect(edit).rejects.toThrow('append-only');
  });
});

describe('A changed answer', () => {
  test('takes back the signatures that stood for it; what was signed stays as proof', async () => {
    const family = await camp.family();
    await save(family, 'about', { version: '0', why: 'We love lakes', pets: 'no' });
    const signing = await aSigner(family);
    await sign(signing);
    await save(family, 'about', { version: '1', why: 'We love lakes', pets: 'no' });
    expect(await camp.asked(family)).toEqual({ 'Theo Okafor': 'given' });
    await save(family, 'about', { version: '1', why: 'We love lakes', pets: 'yes' });
    expect(await camp.asked(family)).toEqual({ 'Theo Okafor': 'lapsed' });
    expect(camp.told(family).slice(-2)).toEqual(['signature-lapsed', 'section-saved']);
    expect((await signing.own.get(signing.link)).text).toContain('The answers have changed since you signed');
    await signing.ask();
    await sign({ ...signing, link: await camp.portal.linkTo(signing.email) });
    const [before, after] = await signaturesOf(family);
    expect(after!.answers_hash).not.toBe(before!.answers_hash);
  });

  test('of a section that nobody signed for leaves signatures as they are', async () => {
    const family = await camp.family();
    await sign(await aSigner(family));
    await save(family, 'week', { version: '0', beds: '2' });
    expect(await camp.asked(family)).toEqual({ 'Theo Okafor': 'given' });
  });
});
