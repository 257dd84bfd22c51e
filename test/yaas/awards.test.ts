import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { system, visitor, type Actor } from '../../src/platform/index.js';
import { answerAsGuardian } from './support/guardian.js';
import { aDraft, aRound, aSeason, aStudent, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let works: Awarded[];

interface Awarded {
  id: string;
  title: string;
  student: Actor;
}

/** Poems of the younger group, judged and released: places 1 to 4, and the last without one. */
beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const roles = [{ role: 'staff', scope: season.editionId }];
  staff = await yaas.account({ email: 'awards-staff@example.org', name: 'Staff', roles });
  works = [];
  for (const title of ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elder']) works.push(await aConfirmedPoem(title));
  await judged(works.map(({ id }) => id));
});
afterAll(() => yaas.stop());

async function aConfirmedPoem(title: string, category = 'poetry'): Promise<Awarded> {
  const student = await aStudent(yaas, { name: '山田 花子', birthDate: '2012-06-15' });
  const id = await aDraft(yaas, season, { student, category, fields: { title } });
  await submitWithConsent(yaas, { student, id });
  await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
  return { id, title, student };
}

async function judged(ids: string[]): Promise<void> {
  const roundId = await aRound(yaas, season);
  const programme = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const outcomes = ids.map((workId, index) => {
    const place = index < 4 ? index + 1 : null;
    return { workId, outcome: place ? ('placed' as const) : ('not_placed' as const), place, score: '0.5', cards: 3 };
  });
  await yaas.as(system, (unit) => programme.opened(unit, roundId, ids));
  await yaas.as(system, (unit) => programme.decided(unit, roundId, outcomes));
  await yaas.as(system, (unit) => programme.released(unit, roundId, outcomes));
}

const GRAND = 'grand|poetry|12-14|';
const SECOND = 'second|poetry|12-14|';
const THIRD = 'third|poetry|12-14|';

const give = (slot: string, winner: string, { reason = '', actor = staff } = {}) =>
  yaas.post(`/yaas/editions/${season.editionId}/awards`, { slot, winner, reason }, actor);

const grants = (slot: string) =>
  yaas.rows<{ id: string; entry_id: string | null; state: string }>(
    'SELECT id, entry_id, state FROM award_grant WHERE slot = $1 ORDER BY given_at, id',
    [slot],
  );

const prizeOf = async (grantId: string): Promise<string | undefined> =>
  (await yaas.rows<{ state: string }>('SELECT state FROM prize WHERE id = $1', [grantId]))[0]?.state;

const textOf = async (answer: Response) =>
  (await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())), { mergePages: true })).text;

const step = (id: string, told: Record<string, string>, actor = staff) =>
  yaas.post(`/yaas/editions/${season.editionId}/prizes/${id}`, told, actor);

const reset = async () => {
  await yaas.rows('DELETE FROM certificate');
  await yaas.rows('DELETE FROM prize');
  await yaas.rows('DELETE FROM award_grant');
};

describe('An award', () => {
  beforeAll(reset);

  test('is proposed for the work whose place earns it, and given in one step', async () => {
    const board = await (await yaas.get(`/yaas/editions/${season.editionId}/awards`, staff)).text();
    expect(board).toContain('Grand prize · Poetry · Ages 12–14');
    expect((await give(GRAND, works[0]!.id)).status).toBe(303);
    expect(await grants(GRAND)).toMatchObject([{ entry_id: works[0]!.id, state: 'given' }]);
    const [mail] = await yaas.rows<{ subject: string }>(
      `SELECT subject FROM mail_message WHERE subject LIKE 'An award%' ORDER BY id DESC`,
    );
    expect(mail?.subject).toBe('An award for “Alder”: Grand prize');
  });

  test('goes against the jury’s order only with a reason', async () => {
    const refused = await give(SECOND, works[2]!.id);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('order gives this award to another work');
    expect((await give(SECOND, works[2]!.id, { reason: 'The second was withdrawn from the show.' })).status).toBe(303);
  });

  test('is shared by co-winners, each once', async () => {
    expect((await give(GRAND, works[1]!.id, { reason: 'Equal after a recount.' })).status).toBe(303);
    expect(await grants(GRAND)).toHaveLength(2);
    await expect(give(GRAND, works[1]!.id, { reason: 'Again' }).then(({ status }) => status)).resolves.toBe(422);
  });

  test('of the ladder is one for a work', async () => {
    expect((await give(THIRD, works[0]!.id, { reason: 'Why not both?' })).status).toBe(422);
    expect(await grants(THIRD)).toEqual([]);
  });

  test('goes to nobody only with a reason, and then to nobody else', async () => {
    expect((await give(THIRD, 'nobody')).status).toBe(422);
    expect((await give(THIRD, 'nobody', { reason: 'No poem convinced the jury.' })).status).toBe(303);
    expect((await give(THIRD, works[3]!.id, { reason: 'After all' })).status).toBe(422);
    expect(await grants(THIRD)).toMatchObject([{ entry_id: null }]);
  });

  test('stays within its category and age group', async () => {
    const refused = await give('grand|poetry|15-18|', works[0]!.id);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('not in the category, age group and pool');
  });

  test('waits for the release of the result', async () => {
    const unreleased = await aConfirmedPoem('Fir', 'literature');
    expect((await give(SECOND, unreleased.id, { reason: 'Early' })).status).toBe(422);
  });
});

describe('An award that is taken back', () => {
  beforeAll(reset);

  test('stays as history, voids the prize, and frees the place for who comes next', async () => {
    await give(GRAND, works[0]!.id);
    const [grant] = await grants(GRAND);
    expect((await yaas.post(`/yaas/awards/${grant!.id}/revocation`, { reason: '' }, staff)).status).toBe(422);
    expect((await yaas.post(`/yaas/awards/${grant!.id}/revocation`, { reason: 'Copied' }, staff)).status).toBe(303);
    expect(await prizeOf(grant!.id)).toBe('void');
    await give(GRAND, works[1]!.id, { reason: 'Next in line' });
    expect((await grants(GRAND)).map(({ state }) => state)).toEqual(['revoked', 'given']);
  });
});

describe('Two who give at the same moment', () => {
  test('never give an award and withhold it', async () => {
    await reset();
    await Promise.all([
      give(GRAND, works[0]!.id),
      give(GRAND, 'nobody', { reason: 'None' }),
      give(GRAND, works[0]!.id),
      give(GRAND, 'nobody', { reason: 'None' }),
    ]);
    expect(await grants(GRAND)).toHaveLength(1);
  });
});

describe('A prize', () => {
  beforeAll(reset);
  test('goes from the offer to the payment, each step saying what it must', async () => {
    await give(GRAND, works[0]!.id);
    const { id } = (await grants(GRAND))[0]!;
    expect(await prizeOf(id)).toBe('due');
    expect((await step(id, { event: 'pay', paidOnDay: '2', paidOnMonth: '5', paidOnYear: '2026' })).status).toBe(409);
    expect((await step(id, { event: 'accept', payeeName: '' })).status).toBe(422);
    await step(id, { event: 'accept', payeeName: 'Augusta Featherstone' });
    await step(id, { event: 'take_documents', taxForm: 'w9' });
    expect((await step(id, { event: 'pay', paidOnDay: '31', paidOnMonth: '2', paidOnYear: '2026' })).status).toBe(422);
    await step(id, { event: 'pay', paidOnDay: '2', paidOnMonth: '5', paidOnYear: '2026', reference: 'T-77' });
    expect(await prizeOf(id)).toBe('paid');
    expect((await step(id, { event: 'decline' })).status).toBe(409);
  });

  test('is no business of staff of another edition', async () => {
    const { id } = (await grants(GRAND))[0]!;
    const roles = [{ role: 'staff', scope: id }];
    const other = await yaas.account({ email: 'elsewhere@example.org', name: 'Else', roles });
    expect((await step(id, { event: 'accept', payeeName: 'X' }, other)).status).toBe(404);
    expect((await yaas.get(`/yaas/editions/${season.editionId}/prizes`, other)).status).toBe(404);
    expect((await give(GRAND, works[0]!.id, { actor: other })).status).not.toBe(303);
  });
});

describe('A certificate', () => {
  beforeAll(reset);
  test('of participation is for everybody who was judged, in their own script', async () => {
    const { id, student } = works[4]!;
    expect(await (await yaas.get(`/yaas/entries/${id}`, student)).text()).toContain(`/yaas/entries/${id}/awards`);
    const answer = await yaas.get(`/yaas/entries/${id}/certificate`, student);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const text = await textOf(answer);
    expect(text).toContain('Certificate of participation');
    expect(text).toContain('山田 花子');
    expect(text).toContain('Poetry · Ages 12–14 · Irondequoit – Poltava');
    expect(text).toMatch(/Issued on \w+ \d+, \d{4}/);
  });

  test('of an award can be verified by its code, without telling a name', async () => {
    await give(GRAND, works[0]!.id);
    const [grant] = await grants(GRAND);
    const path = `/yaas/entries/${works[0]!.id}/awards/${grant!.id}/certificate`;
    const text = await textOf(await yaas.get(path, works[0]!.student));
    const code = /certificates\/([0-9A-Z]{16})/.exec(text)![1]!;
    const verified = await (await yaas.get(`/certificates/${code.toLowerCase()}`, visitor)).text();
    expect(verified).toContain('This certificate is genuine.');
    expect(verified).toContain('山. 花.');
    expect(verified).not.toContain('花子');
    await yaas.post(`/yaas/awards/${grant!.id}/revocation`, { reason: 'Copied' }, staff);
    expect(await (await yaas.get(`/certificates/${code}`, visitor)).text()).toContain('no longer holds');
    expect((await yaas.get(path, works[0]!.student)).status).toBe(404);
  });

  test('is the same each time, also for two who ask at once', async () => {
    const { id, student } = works[3]!;
    const ask = async () =>
      (await (await yaas.get(`/yaas/entries/${id}/certificate`, student)).arrayBuffer()).byteLength;
    await Promise.all([ask(), ask(), ask()]);
    expect(await yaas.rows('SELECT id FROM certificate WHERE entry_id = $1', [id])).toHaveLength(1);
  });

  test('is nobody else’s to have, and none of a work whose result is not out', async () => {
    expect((await yaas.get(`/yaas/entries/${works[4]!.id}/certificate`, works[0]!.student)).status).toBe(404);
    const early = await aConfirmedPoem('Gorse', 'literature');
    expect((await yaas.get(`/yaas/entries/${early.id}/certificate`, early.student)).status).toBe(404);
  });

  test('that nobody issued is not genuine', async () => {
    expect((await yaas.get('/certificates/0000000000000000', visitor)).status).toBe(404);
  });
});

describe('The guardian of a winner', () => {
  beforeAll(reset);

  test('is asked by a link whether the family accepts, and is then the payee', async () => {
    await give(GRAND, works[0]!.id);
    const { id } = (await grants(GRAND))[0]!;
    const [mail] = await yaas.rows<{ text: string }>(
      `SELECT text FROM mail_message WHERE to_address = 'augusta@example.org' AND about_type = 'consent-request' ORDER BY id DESC LIMIT 1`,
    );
    const [link] = /\/consent\/[\w-]+\?lang=\w+/.exec(mail!.text)!;
    const page = await (await yaas.get(link, visitor)).text();
    expect(page).toContain('I accept the prize of $1,000');
    await answerAsGuardian(yaas, link, { prize_terms: 'yes' });
    expect(await prizeOf(id)).toBe('accepted');
    const [prize] = await yaas.rows<{ payee_name: string }>('SELECT payee_name FROM prize WHERE id = $1', [id]);
    expect(prize?.payee_name).toBe('Augusta Featherstone');
  });

  test('is written to in the family’s language, whatever the staff’s, award and all', async () => {
    await yaas.rows(`UPDATE account SET locale = 'es' WHERE id = $1`, [works[2]!.student.accountId]);
    await give(THIRD, works[2]!.id);
    const [mail] = await yaas.rows<{ text: string; locale: string }>(
      `SELECT text, locale FROM mail_message WHERE about_type = 'consent-request' ORDER BY id DESC LIMIT 1`,
    );
    expect(mail!.locale).toBe('es');
    expect(mail!.text).toContain('ha ganado: Tercer lugar');
  });

  test('may say no, and the prize can go to who comes next', async () => {
    await give(SECOND, works[1]!.id);
    const { id } = (await grants(SECOND))[0]!;
    const [request] = await yaas.rows<{ id: string }>('SELECT id FROM consent_request WHERE subject_id = $1', [id]);
    expect(request).toBeDefined();
    const [mail] = await yaas.rows<{ text: string }>('SELECT text FROM mail_message WHERE about_id = $1', [
      request!.id,
    ]);
    const [path] = /\/consent\/[\w-]+/.exec(mail!.text)!;
    await yaas.post(`${path}/refusal`, {}, visitor);
    expect(await prizeOf(id)).toBe('declined');
  });
});
