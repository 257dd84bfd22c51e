import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Actor } from '../../src/platform/index.js';
import { answerAsGuardian } from './support/guardian.js';
import { aDraft, aSeason, aStudent, poem, stateOf, submit, type Season } from './support/season.js';
import { aLine, outcomeOf, send, xlsxOf } from './support/sheets.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const roles = [{ role: 'coordinator', scope: season.memberId }];
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles });
});
afterAll(() => yaas.stop());

const mailedPath = async (address: string): Promise<string> => {
  const [mail] = await yaas.rows<{ text: string }>(
    'SELECT text FROM mail_message WHERE to_address = $1 ORDER BY id DESC LIMIT 1',
    [address],
  );
  return /https?:\/\/[^/\s]+(\/\S+)/.exec(mail!.text)![1]!;
};

const held = (actor: Actor) =>
  yaas.rows<{ id: string; held_as: string; account_id: string | null; guardian_email: string }>(
    `SELECT e.id, e.held_as, n.account_id, n.guardian_email FROM entry e JOIN entrant n ON n.id = e.entrant_id
      WHERE e.holder_account_id = $1 ORDER BY e.id`,
    [actor.accountId],
  );

const sendClass = async (actor: Actor, lines: readonly Record<string, string>[]) => {
  const sheet = { name: 'class.xlsx', bytes: await xlsxOf(lines) };
  const fields = { member: season.memberId };
  return send(yaas, actor, { path: '/yaas/others/batches', fields, sheet });
};

const enterClass = async (actor: Actor, lines: readonly Record<string, string>[]) => {
  const batch = await outcomeOf(yaas, await sendClass(actor, lines));
  await outcomeOf(yaas, await yaas.post(`${batch}/entering`, {}, actor));
  return batch;
};

describe('a teacher whom a coordinator invites', () => {
  const invitation = { name: 'Tea Cher', email: 'tea@example.org', most: '2', until: '2026-03-30' };
  let teacher: Actor;

  test('is invited for so many students until a day, and wrong input keeps what was typed', async () => {
    const wrong = await yaas.post('/yaas/others/teachers', { ...invitation, member: season.memberId, most: '0' }, own);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('tea@example.org');
    const past = { ...invitation, member: season.memberId, until: '2026-01-01' };
    expect((await yaas.post('/yaas/others/teachers', past, own)).status).toBe(422);
    expect(
      (await yaas.post('/yaas/others/teachers', { ...invitation, member: season.otherMemberId }, own)).status,
    ).toBe(404);
    expect((await yaas.post('/yaas/others/teachers', { ...invitation, member: season.memberId }, own)).status).toBe(
      303,
    );
  });

  test('accepts by the link with an account of their own; a student cannot, and nobody accepts twice', async () => {
    const path = await mailedPath('tea@example.org');
    const pupil = await aStudent(yaas);
    expect((await yaas.post(`${path}/acceptance`, {}, pupil)).status).toBe(409);
    teacher = await yaas.account({ email: 't@example.org', name: 'Tea Cher', birthDate: '1980-01-01', roles: [] });
    expect((await yaas.get('/yaas/others', teacher)).status).toBe(404);
    expect((await yaas.post(`${path}/acceptance`, {}, teacher)).status).toBe(303);
    expect((await yaas.get('/yaas/others', teacher)).status).toBe(200);
    const another = await yaas.account({ email: 'z@example.org', name: 'Zed', birthDate: '1980-01-01', roles: [] });
    expect((await yaas.post(`${path}/acceptance`, {}, another)).status).toBe(410);
  });

  test('enters no more than they may, and sees only their own', async () => {
    await enterClass(own, [aLine({ Name: 'Of Another Class', 'Birth date': '2011-01-01' })]);
    const lines = ['One', 'Two', 'Three'].map((name, at) =>
      aLine({ Name: `Pupil ${name}`, 'Birth date': `2012-0${at + 1}-01`, Category: 'Literature' }),
    );
    const batch = await enterClass(teacher, lines);
    expect(await held(teacher)).toHaveLength(2);
    expect(await (await yaas.get(batch, teacher)).text()).toContain('as many students as your invitation allows');
    const page = await (await yaas.get('/yaas/others', teacher)).text();
    expect(page).toContain('Pupil One');
    expect(page).not.toContain('Of Another Class');
    expect((await yaas.get('/yaas/desk', teacher)).status).toBe(403);
  });

  test('can enter nobody once the coordinator ended it; what was entered stays', async () => {
    const [row] = await yaas.rows<{ id: string }>('SELECT id FROM entering_invitation');
    expect((await yaas.post(`/yaas/others/teachers/${row!.id}/end`, {}, own)).status).toBe(303);
    expect((await sendClass(teacher, [aLine()])).status).toBe(404);
    expect(await held(teacher)).toHaveLength(2);
  });
});

const child = () => ({
  community: season.irondequoit,
  name: 'Kit Saltmarsh',
  birthDateDay: '2',
  birthDateMonth: '2',
  birthDateYear: '2014',
  line: `${season.memberId}.${season.partnershipId}.${season.poltava}`,
  category: 'poetry',
});

describe('a guardian who enters for their child', () => {
  let guardian: Actor;

  test('holds the entry of a child without an account, and consents in their own mailbox', async () => {
    guardian = await yaas.account({ email: 'mother@example.org', name: 'Maud Saltmarsh', birthDate: '1985-05-05' });
    const begun = await yaas.post('/yaas/others/child', child(), guardian);
    expect(begun.status).toBe(303);
    const [entry] = await held(guardian);
    expect(entry).toMatchObject({ held_as: 'guardian', account_id: null, guardian_email: 'mother@example.org' });
    const { guardianName: _, guardianEmail: __, ...work } = poem;
    await yaas.as(guardian, (unit) => yaas.service.saveDraft(unit, entry!.id, { version: 1, fields: work }));
    const { consentLinkPath } = await submit(yaas, guardian, entry!.id);
    expect(await mailedPath('mother@example.org')).toBe(consentLinkPath);
    await answerAsGuardian(yaas, consentLinkPath!);
    expect(await stateOf(yaas, entry!.id)).toBe('awaiting_sponsor');
  });

  test('enters one piece for each child, however often the child is named', async () => {
    const again = await yaas.post('/yaas/others/child', child(), guardian);
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('Kit Saltmarsh');
    const sister = { ...child(), name: 'Kat Saltmarsh', birthDateYear: '2012' };
    expect((await yaas.post('/yaas/others/child', sister, guardian)).status).toBe(303);
  });

  test('is of age: a student cannot answer for another', async () => {
    const student = await aStudent(yaas);
    expect((await yaas.post('/yaas/others/child', child(), student)).status).toBe(422);
    expect(await held(student)).toEqual([]);
  });

  test('a child below the edition’s ages is refused with the rule, and nothing of it is kept', async () => {
    const before = await yaas.rows('SELECT 1 FROM entrant');
    const reply = await yaas.post('/yaas/others/child', { ...child(), name: 'Tiny', birthDateYear: '2020' }, guardian);
    expect(reply.status).toBe(422);
    expect(await yaas.rows('SELECT 1 FROM entrant')).toHaveLength(before.length);
  });
});

describe('a student takes over what somebody entered for them', () => {
  test('by a link, when the birth date is theirs; then it is theirs alone', async () => {
    await enterClass(own, [aLine({ Name: 'Ivo Grown', 'Birth date': '2011-06-06', Category: 'Literature' })]);
    const entry = (await held(own)).at(-1)!;
    await yaas.post(`/yaas/others/entries/${entry.id}/handover`, { email: 'ivo@example.org' }, own);
    const path = await mailedPath('ivo@example.org');
    const stranger = await aStudent(yaas, { birthDate: '2011-06-07' });
    expect((await yaas.post(path, {}, stranger)).status).toBe(409);
    const ivo = await aStudent(yaas, { name: 'Ivo Grown', birthDate: '2011-06-06' });
    expect(await (await yaas.get(path, ivo)).text()).toContain('The Bridge');
    expect((await yaas.post(path, {}, ivo)).status).toBe(303);
    expect(await held(ivo)).toMatchObject([{ id: entry.id, held_as: 'entrant', account_id: ivo.accountId }]);
    expect((await yaas.get(`/yaas/entries/${entry.id}`, own)).status).toBe(404);
    expect((await yaas.get(path, ivo)).status).toBe(404);
  });

  test('not beside a piece of their own in the same edition', async () => {
    await enterClass(own, [aLine({ Name: 'Una Piece', 'Birth date': '2013-06-06' })]);
    const entry = (await held(own)).at(-1)!;
    await yaas.post(`/yaas/others/entries/${entry.id}/handover`, { email: 'una@example.org' }, own);
    const una = await aStudent(yaas, { name: 'Una Piece', birthDate: '2013-06-06' });
    await submit(yaas, una, await aDraft(yaas, season, { student: una, category: 'literature' }));
    expect((await yaas.post(await mailedPath('una@example.org'), {}, una)).status).toBe(409);
    expect(await held(own)).toContainEqual(expect.objectContaining({ id: entry.id }));
  });
});
