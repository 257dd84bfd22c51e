import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { system, visitor, type Actor } from '../../src/platform/index.js';
import { BallotsService } from '../../src/yaas/voting/ballots.service.js';
import { normalised } from '../../src/yaas/voting/voter-keys.js';
import { aSeasonWithAllThatIsShown, aShownWork, aStaffMember, type ShownWork } from './support/exhibit.js';
import { withdrawAsGuardian } from './support/guardian.js';
import type { Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let one: ShownWork;
let other: ShownWork;
let ballotId: string;
let voters = 0;

const ballots = () => yaas.app.get(BallotsService, { strict: false });

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeasonWithAllThatIsShown(yaas);
  staff = await aStaffMember(yaas);
  one = await aShownWork(yaas, season, { title: 'Kites over two towns' });
  other = await aShownWork(yaas, season, { title: 'The ferry' });
});
afterAll(() => yaas.stop());

const text = async (path: string, actor?: Actor) => (await yaas.get(path, actor)).text();
const linkFor = async (email: string) => {
  const [mail] = await yaas.rows<{ text: string }>(
    `SELECT text FROM mail_message WHERE to_address = $1 ORDER BY id DESC LIMIT 1`,
    [email],
  );
  return /\/exhibit\/vote\/confirm\/\S+/.exec(mail?.text ?? '')?.[0];
};
const ask = (work: ShownWork, email: string) => yaas.post(`/exhibit/vote/${work.slug}/link`, { email }, visitor);
const votesIn = () => yaas.rows<{ entry_id: string }>('SELECT entry_id FROM vote WHERE ballot_id = $1', [ballotId]);
const vote = async (work: ShownWork, email = `voter-${(voters += 1)}@town.example`) => {
  await ask(work, email);
  return yaas.post((await linkFor(email))!, {}, visitor);
};

const plan = (closesOnDay: string) => {
  const days = {
    opensOnDay: '21',
    opensOnMonth: '3',
    opensOnYear: '2026',
    closesOnDay,
    closesOnMonth: '3',
    closesOnYear: '2026',
  };
  return yaas.post('/yaas/ballots', { editionId: season.editionId, works: 'placed', ...days }, staff);
};

const seed = (n: number) => `0000000${n}-0000-4000-8000-000000000000`;

/** The slugs of the ballot’s works as that browser sees them. */
const orderOf = async (n: number) => {
  const reply = await fetch(`${yaas.url}/exhibit/vote`, { headers: { cookie: `portal_ballot_order=${seed(n)}` } });
  return [...(await reply.text()).matchAll(/\/exhibit\/vote\/([a-z0-9-]+)"/g)].map(([, slug]) => slug).join(' ');
};

/** Behind the service’s back. */
const insert = (castAt: string) =>
  yaas.rows(
    `INSERT INTO vote (id, ballot_id, entry_id, voter_key, network_key, domain_key, cast_at) SELECT gen_random_uuid(), ballot_id, entry_id, voter_key, '', '', $1 FROM vote LIMIT 1`,
    [castAt],
  );

describe('before it opens', () => {
  test('an edition whose rules have no people’s choice gets no ballot', async () => {
    const [{ id } = { id: '' }] = await yaas.rows<{ id: string }>('SELECT id FROM edition WHERE year = 2026');
    const days = {
      opensOnDay: '21',
      opensOnMonth: '3',
      opensOnYear: '2026',
      closesOnDay: '30',
      closesOnMonth: '3',
      closesOnYear: '2026',
    };
    const reply = await yaas.post('/yaas/ballots', { editionId: id, works: 'placed', ...days }, staff);
    expect(reply.status).toBe(409);
    expect(await text('/yaas/ballots', staff)).not.toContain(id);
  });

  test('staff plan it by days, and a last day before the first is refused with the form', async () => {
    const refused = await plan('20');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('The last day must come after the first');
    const planned = await plan('30');
    expect(planned.status).toBe(303);
    ballotId = planned.headers.get('location')!.split('/').at(-1)!;
    expect((await plan('29')).status).toBe(409);
  });

  test('nobody can vote yet', async () => {
    expect((await ask(one, 'early@town.example')).status).toBe(409);
    expect(await linkFor('early@town.example')).toBeUndefined();
    expect(await text('/exhibit/vote')).toContain('The vote opens soon.');
  });
});

describe('while it is open', () => {
  beforeAll(async () => {
    yaas.travelTo('2026-03-22T12:00:00Z');
    await yaas.as(system, (unit) => ballots().followClock(unit, ballotId));
  });

  test('a visitor is mailed a link; looking at it casts nothing, confirming it does', async () => {
    const sent = await ask(one, 'ana@town.example');
    expect(await sent.text()).toContain('ana@town.example');
    const link = (await linkFor('ana@town.example'))!;
    expect(await text(link)).toContain('Kites over two towns');
    expect(await votesIn()).toHaveLength(0);
    expect((await yaas.post(link, {}, visitor)).status).toBe(303);
    expect(await votesIn()).toEqual([{ entry_id: one.entryId }]);
  });

  test('a voter has one vote: the same link, another link and other spellings of the mailbox change it', async () => {
    await yaas.post((await linkFor('ana@town.example'))!, {}, visitor);
    await ask(other, 'Ana+again@town.example');
    await yaas.post((await linkFor('ana+again@town.example'))!, {}, visitor);
    expect(await votesIn()).toEqual([{ entry_id: other.entryId }]);
    expect(normalised('A.n.a+x@GMail.com')).toBe(normalised('ana@googlemail.com'));
  });

  test('ten confirmations at once leave one vote', async () => {
    await ask(one, 'bea@town.example');
    const link = (await linkFor('bea@town.example'))!;
    const replies = await Promise.all(Array.from({ length: 10 }, () => yaas.post(link, {}, visitor)));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    expect(await votesIn()).toHaveLength(2);
  });

  test('a signed-in person votes by the verified address of the account, and an unverified one by mail', async () => {
    const person = await yaas.account({ email: 'cy@town.example', name: 'Cy' });
    await yaas.rows('UPDATE account SET email_verified_at = NULL WHERE id = $1', [person.accountId]);
    expect(await text(`/exhibit/vote/${one.slug}`, person)).toContain('name="email"');
    await yaas.post(`/exhibit/vote/${one.slug}`, {}, person);
    expect(await votesIn()).toHaveLength(2);
    await yaas.rows('UPDATE account SET email_verified_at = now() WHERE id = $1', [person.accountId]);
    await yaas.post(`/exhibit/vote/${one.slug}`, {}, person);
    expect(await votesIn()).toHaveLength(3);
  });

  test('a wrong address comes back with a sentence; a forged link is no link', async () => {
    const reply = await ask(one, 'nobody');
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain('value="nobody"');
    const [head] = (await linkFor('ana@town.example'))!.split('.');
    expect((await yaas.post(`${head}.forged`, {}, visitor)).status).toBe(404);
  });

  test('a mailbox is not flooded', async () => {
    for (let sent = 0; sent < 3; sent += 1) expect((await ask(one, 'dot@town.example')).status).toBe(200);
    expect((await ask(one, 'dot@town.example')).status).toBe(429);
  });

  test('each browser has its own order of the works, and keeps it', async () => {
    const orders = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(orderOf));
    expect(new Set(orders).size).toBe(2);
    expect(await orderOf(1)).toBe(orders[0]);
  });

  test('no page and no answer tells how it stands, not even to staff', async () => {
    for (const [path, actor] of [
      ['/exhibit/vote', visitor],
      [`/yaas/ballots/${ballotId}`, staff],
    ] as const) {
      const html = await text(path, actor);
      expect(html).not.toMatch(/What people chose|Result/);
    }
    expect(await text(`/yaas/ballots/${ballotId}`, staff)).not.toContain('The ferry');
    expect(await yaas.rows('SELECT FROM ballot_result')).toEqual([]);
  });

  test('nothing that is kept names a voter', async () => {
    const kept = JSON.stringify(
      await yaas.rows('SELECT v.*, l.* FROM vote v FULL JOIN vote_link l ON l.voter_key = v.voter_key'),
    );
    expect(kept).not.toMatch(/ana@|bea@|town\.example|127\.0\.0/);
  });

  test('votes of one domain in a burst are shown to staff, who set them aside with a reason and can take that back', async () => {
    for (let index = 0; index < 22; index += 1) await vote(other, `bot-${index}@farm.example`);
    const html = await text(`/yaas/ballots/${ballotId}`, staff);
    for (const said of ['One network', 'One domain of e-mail addresses', 'Cast within ten minutes'])
      expect(html).toContain(said);
    const [{ key } = { key: '' }] = await yaas.rows<{ key: string }>(
      'SELECT domain_key AS key FROM vote GROUP BY domain_key ORDER BY count(*) DESC LIMIT 1',
    );
    const set = (aside: string, reason: string) =>
      yaas.post(`/yaas/ballots/${ballotId}/exclusions`, { kind: 'domain', key, aside, reason }, staff);
    const counting = async () => (await yaas.rows('SELECT FROM vote WHERE set_aside_at IS NULL')).length;
    expect((await set('yes', '')).status).toBe(422);
    await set('yes', 'Made by a program');
    expect(await counting()).toBe(3);
    await set('no', '');
    expect(await counting()).toBe(25);
    await set('yes', 'Made by a program');
  });

  test('a work that its family takes back can no longer be voted for, and its votes do not count', async () => {
    const third = await aShownWork(yaas, season, { title: 'Last bus home' });
    await vote(third);
    await ask(third, 'eve@town.example');
    await withdrawAsGuardian(yaas, third.link);
    expect((await yaas.post((await linkFor('eve@town.example'))!, {}, visitor)).status).toBe(404);
    expect((await ask(third, 'fay@town.example')).status).toBe(404);
  });

  test('the database itself refuses a vote outside its ballot, and a second one of a voter', async () => {
    await expect(insert('2027-01-01')).rejects.toThrow('a vote is cast while its ballot is open');
    await expect(insert('2026-03-22')).rejects.toThrow('vote_is_one_for_voter_and_ballot');
  });
});

describe('after its end', () => {
  beforeAll(async () => {
    yaas.travelTo('2026-03-31T04:00:00Z');
    await yaas.as(system, (unit) => ballots().followClock(unit, ballotId));
  });

  test('no vote is taken, and no result is shown before the count', async () => {
    expect((await yaas.post((await linkFor('ana@town.example'))!, {}, visitor)).status).toBe(409);
    expect(await text('/exhibit/vote')).toContain('The result comes soon.');
  });

  test('nobody is asked for a choice that would not count', async () => {
    for (const path of [(await linkFor('ana@town.example'))!, `/exhibit/vote/${one.slug}`]) {
      const answer = await yaas.get(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/exhibit/vote']);
    }
  });

  test('it is counted once, apart from the jury: votes set aside and works taken back are not in it', async () => {
    const places = () => yaas.rows('SELECT id, place FROM entry ORDER BY id');
    const before = await places();
    expect((await yaas.post(`/yaas/ballots/${ballotId}/count`, {}, staff)).status).toBe(303);
    expect((await yaas.post(`/yaas/ballots/${ballotId}/count`, {}, staff)).status).toBe(409);
    const result = await yaas.rows('SELECT entry_id, votes, position FROM ballot_result ORDER BY position');
    expect(result).toEqual([
      { entry_id: one.entryId, votes: 2, position: 1 },
      { entry_id: other.entryId, votes: 1, position: 2 },
    ]);
    expect(await places()).toEqual(before);
    const html = await text('/exhibit/vote');
    expect(html).toContain('First, with 2 votes');
    expect(html).not.toContain('Last bus home');
  });

  test('the result is never changed', async () => {
    await expect(yaas.rows('UPDATE ballot_result SET votes = 99')).rejects.toThrow('append-only');
  });
});
