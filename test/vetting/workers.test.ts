import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { Erasure, newId, system, Work } from '../../src/platform/index.js';
import { VettingModule } from '../../src/vetting/index.js';
import { RoleFollowsPapers } from '../../src/vetting/workers/role-follows-papers.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';

let portal: AuthPortal;
let staff: Caller;
let member: string;
let coordinator: Caller;

beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [VettingModule]);
  member = newId();
  staff = await portal.signedIn(await portal.person({ displayName: 'Sam Okafor', roles: [{ role: 'staff' }] }));
  coordinator = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope: member }] }));
});
afterAll(() => portal.stop());

/** Where the people of these tests live. */
const ZONE = 'America/New_York';
const today = () => Temporal.Now.plainDateISO(ZONE).toString();
const dateFields = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}Day`]: date, [`${name}Month`]: month, [`${name}Year`]: year };
};

async function appointed(wishes: Record<string, string> = {}, by: Caller = staff) {
  const email = `worker-${newId()}@example.org`;
  const answer = await by.post('/vetting', {
    scope: member,
    name: 'Rosa Lindqvist',
    email,
    homePlace: 'irondequoit, ny',
    ...wishes,
  });
  return { answer, email, page: answer.location ?? '' };
}

const paper = (kind: string, wishes: Record<string, string> = {}) => ({
  kind,
  ...dateFields('completedOn', today()),
  vendorReference: kind.endsWith('check') ? 'V-2026-118' : '',
  ...wishes,
});

const kinds = ['coordinator-training', 'department-training', 'criminal-check', 'registry-check'];

async function vetted() {
  const worker = await appointed();
  for (const kind of kinds) await staff.post(`${worker.page}/papers`, paper(kind));
  const own = portal.caller();
  await own.post(await portal.linkTo(worker.email));
  await own.post('/vetting/own/declaration', { conflict: 'no' });
  return { ...worker, own };
}

const roleOf = async (email: string) => {
  const [grant] = await portal.sql<{ until: Date; scope: string }>(
    `SELECT g.valid_until AS until, g.scope FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE a.email = $1 AND g.role = 'local_coordinator' ORDER BY g.valid_from DESC LIMIT 1`,
    [email],
  );
  return grant;
};

describe('Somebody who is to work with families', () => {
  test('is invited by mail and is nobody yet', async () => {
    const { email, page } = await appointed();
    expect(await portal.linkTo(email)).toContain('/sign-in/link/');
    expect((await staff.get(page)).text).toContain('May not work');
    expect(await roleOf(email)).toBeUndefined();
  });

  test('may work once every paper is on file, for that member, and until the first runs out', async () => {
    const { email, page, own } = await vetted();
    expect((await staff.get(page)).text).toContain('May work with families');
    const role = await roleOf(email);
    expect(role!.scope).toBe(member);
    expect(role!.until.getTime()).toBeGreaterThan(Date.now() + 363 * 86_400_000);
    expect((await own.actor()).grants).toEqual([{ role: 'local_coordinator', scope: member }]);
    expect((await own.get('/vetting/own')).text).toContain('May work with families');
  });

  test('has no access any more on the day on which a check expires', async () => {
    const { email } = await vetted();
    const expires = Temporal.PlainDate.from(today()).add({ months: 12 }).toZonedDateTime(ZONE);
    expect((await roleOf(email))!.until.getTime()).toBe(expires.epochMilliseconds);
  });

  test('loses access at once when a check finds something', async () => {
    const { page, own } = await vetted();
    await staff.post(`${page}/papers`, paper('criminal-check', { result: 'found', note: 'See the vendor' }));
    expect((await own.actor()).grants).toEqual([]);
    expect((await staff.get(page)).text).toContain('62.25(d)(3)');
  });

  test('gains it again when a paper that was a mistake is struck, which stays in sight', async () => {
    const { page, own } = await vetted();
    await staff.post(`${page}/papers`, paper('registry-check', { result: 'found' }));
    const [, strike] = /href="(\/vetting\/[^"]+\/strike)"/.exec((await staff.get(page)).text)!;
    expect((await staff.post(strike!, { reason: ' ' })).status).toBe(422);
    await staff.post(strike!, { reason: 'Somebody of the same name' });
    expect((await own.actor()).grants).toHaveLength(1);
    expect((await staff.get(page)).text).toContain('Struck: Somebody of the same name');
  });

  test('loses access when the appointment ends, and is no longer in the list', async () => {
    const { page, own, email } = await vetted();
    await staff.post(`${page}/end`, { reason: 'Moved to Ohio' });
    expect((await own.actor()).grants).toEqual([]);
    expect((await staff.get('/vetting')).text).not.toContain(page);
    expect(
      await portal.sql('SELECT end_reason FROM worker w JOIN account a ON a.id = w.account_id WHERE a.email = $1', [
        email,
      ]),
    ).toEqual([{ end_reason: 'Moved to Ohio' }]);
  });

  test('loses it in the night when the law wants newer checks', async () => {
    const { own } = await vetted();
    const administrator = await portal.person({ roles: [{ role: 'administrator' }] });
    await portal.sql(
      `INSERT INTO law_parameter_change (id, rule_id, name, value, valid_from, reason, set_by, set_at)
       VALUES (gen_random_uuid(), 'worker-checked-each-year', 'within', 0, '2020-01-01', 'test', $1, now())`,
      [administrator.id],
    );
    await portal.app.get(RoleFollowsPapers, { strict: false }).followAll();
    expect((await own.actor()).grants).toEqual([]);
    await portal.sql(
      `INSERT INTO law_parameter_change (id, rule_id, name, value, valid_from, reason, set_by, set_at)
       VALUES (gen_random_uuid(), 'worker-checked-each-year', 'within', 12, '2020-01-01', 'test', $1, now() + interval '1 second')`,
      [administrator.id],
    );
    await portal.app.get(RoleFollowsPapers, { strict: false }).followAll();
    expect((await own.actor()).grants).toHaveLength(1);
  });
});

describe('A chaperone', () => {
  test('needs training and checks, has no role by them, and is asked to do no coordinator’s step', async () => {
    const { page, email } = await appointed({ kind: 'chaperone' });
    expect((await staff.get(page)).text).toContain('Accompanies groups of students');
    for (const kind of ['chaperone-training', 'criminal-check', 'registry-check'])
      await staff.post(`${page}/papers`, paper(kind));
    expect((await staff.get(page)).text).toContain('May work with families');
    expect(await roleOf(email)).toBeUndefined();
    expect((await dutiesAbout(email)).map(({ kind }) => kind)).toEqual([
      'vetting.criminal-check',
      'vetting.registry-check',
      'vetting.training',
    ]);
  });

  test('becomes a coordinator when appointed as one, once those papers are on file', async () => {
    const { page, email } = await appointed({ kind: 'chaperone' });
    expect((await appointed({ email })).page).toBe(page);
    const { text } = await staff.get(page);
    expect(text).toContain('Coordinates students and homes');
    expect(text).toContain('62.25(d)(10)(ii)');
  });
});

const dutiesAbout = (email: string) =>
  portal.sql<{ kind: string; mine: boolean; open: boolean }>(
    `SELECT d.kind, d.responsible_account_id = w.account_id AS mine, d.dropped_at IS NULL AS open
       FROM duty d JOIN worker w ON w.id = d.subject_id JOIN account a ON a.id = w.account_id WHERE a.email = $1 ORDER BY d.kind`,
    [email],
  );

describe('What runs out', () => {
  test('is a duty of the supervisor to renew, and the declaration one of the person', async () => {
    const { email } = await vetted();
    expect(await dutiesAbout(email)).toEqual([
      { kind: 'vetting.conflict-declaration', mine: true, open: true },
      { kind: 'vetting.criminal-check', mine: false, open: true },
      { kind: 'vetting.registry-check', mine: false, open: true },
      { kind: 'vetting.training', mine: false, open: true },
    ]);
    expect((await staff.get('/duties?kind=vetting.training')).text).toContain('Refresh a training: Rosa Lindqvist');
  });

  test('needs no renewal once the appointment has ended', async () => {
    const { email, page } = await vetted();
    await staff.post(`${page}/end`, { reason: 'Moved' });
    expect((await dutiesAbout(email)).some(({ open }) => open)).toBe(false);
  });
});

describe('Papers', () => {
  test('are put on file by somebody else: the portal and the database both refuse one’s own', async () => {
    const { page } = await appointed({ email: 'own-papers@example.org' });
    const [own] = await portal.sql<{ id: string }>(`SELECT id FROM account WHERE email = 'own-papers@example.org'`);
    await portal.sql(
      `INSERT INTO role_grant (id, account_id, role, scope, valid_from) VALUES (gen_random_uuid(), $1, 'coordinator', $2, now())`,
      [own!.id, member],
    );
    const caller = portal.caller();
    await caller.post(await portal.linkTo('own-papers@example.org'));
    expect((await caller.get(page)).text).toContain('somebody else puts them on file');
    expect((await caller.post(`${page}/papers`, paper('refresher'))).status).toBe(404);
    await expect(
      portal.sql(
        `INSERT INTO worker_paper (id, worker_id, account_id, kind, completed_on, clear, recorded_by, recorded_at)
         SELECT gen_random_uuid(), id, account_id, 'refresher', current_date, true, account_id, now() FROM worker WHERE account_id = $1`,
        [own!.id],
      ),
    ).rejects.toThrow(/worker_paper_is_put_on_file_by_another/);
  });

  test('are never changed', async () => {
    await vetted();
    await expect(portal.sql('UPDATE worker_paper SET clear = true')).rejects.toThrow(/append-only/);
  });

  test.each([
    [
      'a check without its reference',
      paper('criminal-check', { vendorReference: '' }),
      'so that the report can be found',
    ],
    ['a day that is yet to come', paper('refresher', dateFields('completedOn', '2031-01-05')), 'a day that has come'],
    ['no kind', paper(''), 'Choose what was done'],
  ])('of %s give the form back', async (_what, typed, sentence) => {
    const { page } = await appointed();
    const { status, text } = await staff.post(`${page}/papers`, typed);
    expect(status).toBe(422);
    expect(text).toContain(sentence);
  });

  test('a conflict is declared with the sponsor’s name', async () => {
    const { own } = await vetted();
    const refused = await own.post('/vetting/own/declaration', { conflict: 'yes', note: '' });
    expect(refused.status).toBe(422);
    await own.post('/vetting/own/declaration', { conflict: 'yes', note: 'Another sponsor, since May' });
    expect((await own.actor()).grants).toEqual([]);
  });
});

describe('A member’s coordinator', () => {
  test('appoints for their own member alone, and sees only its people', async () => {
    const mine = await appointed({}, coordinator);
    expect(mine.answer.status).toBe(303);
    expect((await appointed({ scope: newId() }, coordinator)).answer.status).toBe(404);
    const foreign = await appointed({ scope: newId(), name: 'Foreign Person' });
    expect((await coordinator.get(foreign.page)).status).toBe(404);
    const { text } = await coordinator.get('/vetting');
    expect(text).toContain(mine.page);
    expect(text).not.toContain('Foreign Person');
  });

  test.each([
    ['no home', { homePlace: '' }, 'town and state'],
    ['a town that nobody knows', { homePlace: 'Atlantis, New York' }, 'No town of this name'],
    ['a town of several states', { homePlace: 'Springfield' }, 'Springfield, Massachusetts'],
  ])('gets the form back for %s', async (_what, wrong, sentence) => {
    const { answer } = await appointed(wrong);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
    expect(answer.text).toContain('Rosa Lindqvist');
  });

  test('opens the list in as many queries for one person as for many', async () => {
    const alone = newId();
    const own = await portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope: alone }] }));
    await appointed({ scope: alone });
    const one = (await queriesOf(() => own.get('/vetting'))).length;
    for (let more = 0; more < 5; more++) await appointed({ scope: alone });
    expect((await queriesOf(() => own.get('/vetting'))).length).toBe(one);
  });
});

describe('Somebody who asks to be forgotten', () => {
  test('keeps the account that their papers are about, while they work and for three years after', async () => {
    const { email } = await vetted();
    const [worker] = await portal.sql<{ id: string; accountId: string }>(
      'SELECT w.id, account_id AS "accountId" FROM worker w JOIN account a ON a.id = w.account_id WHERE a.email = $1',
      [email],
    );
    const { id, accountId } = worker!;
    const erase = async () =>
      (await portal.app.get(Work).run(system, (unit) => portal.app.get(Erasure).erase(unit, accountId))).held;
    const kept = { record: 'vetting.worker', id, by: '22 CFR 62.25(j)(8)' };
    expect(await erase()).toContainEqual(kept);
    const ends = (ago: string) =>
      portal.sql(`UPDATE worker SET ended_at = now() - $2::interval, end_reason = 'Moved' WHERE id = $1`, [id, ago]);
    await ends('2 years 364 days');
    expect(await erase()).toContainEqual(kept);
    expect(await portal.sql('SELECT FROM account WHERE id = $1 AND email = $2', [accountId, email])).toHaveLength(1);
    await ends('3 years 1 day');
    expect(await erase()).toEqual([]);
    expect(await portal.sql('SELECT FROM account WHERE id = $1 AND email = $2', [accountId, email])).toEqual([]);
  });
});
