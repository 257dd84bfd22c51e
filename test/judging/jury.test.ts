import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JuryClock } from '../../src/judging/jury/jury-clock.js';
import { Clock, newId, system } from '../../src/platform/index.js';
import { startClock } from '../support/clock.js';
import { signIn } from '../support/people.js';
import { aJudge, aJury, aRound, opened, type JudgeInTest } from './support/a-round.js';
import { aPlayedRound } from './record/support/a-played-round.js';
import { JudgingInTest } from './support/judging-in-test.js';

let judging: JudgingInTest;
let staff: string;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  staff = await signIn(judging.url, (await judging.person('staff', null, 'Sam Staff')).person);
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

const look = async (path: string, cookie = '') => {
  const answer = await fetch(judging.url + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string> = {}, cookie = '') => {
  const answer = await fetch(judging.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
};
const DAY = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const asParts = (name: string, iso: string) => {
  const [year, month, date] = iso.split('-') as [string, string, string];
  return { [`${name}Year`]: year, [`${name}Month`]: month, [`${name}Day`]: date };
};

const profileOf = async (email: string) => {
  const { person } = await judging.person('judge', null, 'Of Tempe', email);
  return (await look('/judging/profile', await signIn(judging.url, person))).text;
};
const leavingLink = async ({ person }: JudgeInTest) => {
  const [mail] = await judging.rows<{ text: string }>(
    `SELECT text FROM mail_message WHERE to_address = $1 AND text LIKE '%/judging/leaving/%' ORDER BY created_at DESC LIMIT 1`,
    [person.email],
  );
  return /(\/judging\/leaving\/\S+)/.exec(mail!.text)![1]!;
};

const check = (round: string, name: string, email: string, cookie = staff) =>
  post(`/judging/rounds/${round}/invitations/check`, { name, email, locale: 'en' }, cookie);

describe('A profile', () => {
  let judge: JudgeInTest;
  let cookie: string;
  beforeAll(async () => {
    judge = await judging.person('judge', null, 'Ada');
    cookie = await signIn(judging.url, judge.person);
  });

  test('keeps what a judge can and to whom they have ties, and shows it again', async () => {
    const fields = {
      languages: 'es',
      'skill-poetry': '3',
      schools: ' Lakeside  High \n\nLakeside High\nSt. Mary’s',
      relations: 'Robin Close',
    };
    expect((await post('/judging/profile', fields, cookie)).status).toBe(303);
    const { text } = await look('/judging/profile', cookie);
    expect(text).toContain('Lakeside High\nSt. Mary’s</textarea>');
    expect(text).toContain('Robin Close');
    expect(text).toMatch(/name="skill-poetry" value="3" checked/);
  });

  test('gives the form back with a sentence when a line is too long or there are too many', async () => {
    const long = await post('/judging/profile', { relations: 'x'.repeat(161), schools: 'Lakeside High' }, cookie);
    expect(long.status).toBe(422);
    expect(long.text).toContain('One line is longer than 160 characters');
    expect(long.text).toContain('Lakeside High');
    const many = Array.from({ length: 41 }, (_, line) => `Person ${line}`).join('\n');
    expect((await post('/judging/profile', { relations: many }, cookie)).text).toContain('more than 40 lines');
  });

  test('tells of the institution that the address belongs to, and of none for a public mailbox', async () => {
    expect(await profileOf('judge@arts.tempe.gov')).toContain('Your address is one of arts.tempe.gov');
    expect(await profileOf('of.tempe@gmail.com')).not.toContain('Your address is one of');
  });

  test('asks officials for their ties alone', async () => {
    const { text } = await look('/judging/profile', staff);
    expect(text).toContain('People close to you who might enter');
    expect(text).not.toContain('skill-poetry');
  });

  test('is forgotten, as to schools and people, a year after the last round', async () => {
    const names = async () =>
      (
        await judging.rows<{ relations: string[] }>('SELECT relations FROM judge_profile WHERE account_id = $1', [
          judge.person.accountId,
        ])
      )[0]!.relations;
    const clock = judging.app.get(JuryClock);
    await clock.forget();
    expect(await names()).toEqual(['Robin Close']);
    const round = await aRound(judging, { closesAt: new Date(Date.now() + DAY) });
    await judging.jury.invite(system, round, { email: judge.person.email, name: 'Ada', locale: 'en' });
    const itIs = (days: number) =>
      Object.assign(judging.app.get(Clock), { now: () => new Date(Date.now() + days * DAY) });
    itIs(365);
    await clock.forget();
    expect(await names()).toEqual(['Robin Close']);
    itIs(368);
    await clock.forget();
    startClock(judging.app);
    expect(await names()).toEqual([]);
  });
});

describe('Wishes', () => {
  test('that lie outside the round are refused with a sentence, and on its last day they are not', async () => {
    const round = await aRound(judging, { closesAt: new Date(Date.now() + 7 * DAY), timeZone: 'UTC' });
    const [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
    const cookie = await signIn(judging.url, judge.person);
    const from = (days: number) => post(`/judging/desk/${round}/wishes`, asParts('availableFrom', day(days)), cookie);
    expect((await from(7)).status).toBe(303);
    const away = await from(8);
    expect(away.status).toBe(409);
    expect(away.text).toContain('Your days are all before or all after the round.');
    const turned = await post(
      `/judging/desk/${round}/wishes`,
      { ...asParts('availableFrom', day(3)), ...asParts('availableUntil', day(2)), loadWish: 'many' },
      cookie,
    );
    expect(turned.status).toBe(422);
    expect(turned.text).toContain('The last day cannot be before the first.');
    expect(turned.text).toContain('value="many"');
  });
});

describe('A judge leaves by the link in their mail', () => {
  test('without signing in: a look changes nothing, one press gives up the seat, and others get the works', async () => {
    for (let number = 0; number < 4; number++) judging.programme.addWork();
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const [judge, other] = (await aJury(judging, round, 2)) as [JudgeInTest, JudgeInTest];
    await opened(judging, round);
    const link = await leavingLink(judge);
    expect((await look(link)).text).toContain('Leave this jury');
    expect(await judging.desks.ownWorks(judge.actor, round)).toHaveLength(2);
    expect(await post(link)).toMatchObject({ status: 303, to: '/judging/leaving/thanks' });
    expect(await judging.desks.ownWorks(judge.actor, round)).toEqual([]);
    expect(await judging.desks.ownWorks(other.actor, round)).toHaveLength(4);
  });

  test('no more once the round is over: the link says so in plain words, and asks for nothing', async () => {
    const { id, jury } = await aPlayedRound(judging, { works: 2, judges: 2 });
    const link = await leavingLink(jury[0]!);
    const { status, text } = await look(link);
    expect(status).toBe(200);
    expect(text).toContain('This round is over');
    expect(text).not.toContain(`action="${link}"`);
    expect((await post(link)).status).toBe(409);
    expect(await judging.rows('SELECT DISTINCT state FROM round_judge WHERE round_id = $1', [id])).toEqual([
      { state: 'accepted' },
    ]);
  });

  test('once: the link is dead then, as one that was never ours, and after a new invitation', async () => {
    const round = await aRound(judging);
    const [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
    const link = await leavingLink(judge);
    const forged = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await post(forged)).status).toBe(404);
    await post(link);
    const dead = await look(link);
    expect(dead.status).toBe(404);
    expect(dead.text).toContain('This link leads nowhere any more');
    expect((await post(link)).status).toBe(404);
    await judging.jury.invite(system, round, { email: judge.person.email, name: 'Ada', locale: 'en' });
    expect((await look(link)).status).toBe(404);
  });
});

describe('Papers that end soon', () => {
  test('are told of once, to those alone who sit on a jury', async () => {
    const clock = judging.app.get(JuryClock);
    const round = await aRound(judging);
    const [seated] = (await aJury(judging, round, 1)) as [JudgeInTest];
    const idle = await judging.person('judge');
    await judging.papers.agree(idle.actor);
    await judging.rows(
      `UPDATE judge_paper SET given_at = now() - interval '1 year', good_until = now() + interval '20 days' WHERE account_id = ANY($1) AND kind = 'agreement'`,
      [[seated.person.accountId, idle.person.accountId]],
    );
    expect(await clock.remind()).toBe(1);
    expect(await clock.remind()).toBe(0);
    const [mail] = await judging.rows<{ text: string }>(
      `SELECT text FROM mail_message WHERE to_address = $1 ORDER BY created_at DESC LIMIT 1`,
      [seated.person.email],
    );
    expect(mail!.text).toContain('Your agreement as a judge ends on');
    expect(mail!.text).toContain('/judging/papers');
  });
});

describe('Before somebody is invited', () => {
  beforeAll(async () => {
    staff = await signIn(judging.url, (await judging.person('staff', null, 'Sam Staff')).person);
  });

  test('staff see how many works they could not judge, and why; nobody is asked yet', async () => {
    const home = await judging.community(`Eboli ${newId()}`);
    for (let number = 0; number < 3; number++) judging.programme.addWork({ communityIds: [home] });
    for (let number = 0; number < 5; number++) judging.programme.addWork();
    const known = await judging.person('judge', null, 'Of Eboli');
    await judging.ties.declare(known.actor, home);
    const round = await aRound(judging);
    const planned = await check(round, 'Of Eboli', known.person.email);
    expect(planned.status).toBe(200);
    expect(planned.text).toContain('They could not judge 3 of 8 works.');
    expect(planned.text).toContain('3 works: has ties to its community');
    await judging.rounds.openConflicts(system, round);
    expect((await check(round, 'Of Eboli', known.person.email)).text).toContain('They could not judge 3 of 8 works.');
    expect(await judging.rows('SELECT 1 FROM round_judge WHERE round_id = $1', [round])).toEqual([]);
  });

  test('a stranger is compared by name and address', async () => {
    judging.programme.addWork({ entrant: { guardianEmail: 'parent@tempe.gov' } });
    judging.programme.addWork({ entrant: { guardian: 'Una Known' } });
    const round = await aRound(judging);
    const { text } = await check(round, 'Una Known', 'una@tempe.gov');
    expect(text).toContain('They could not judge 2 of 2 works.');
    expect(text).toContain('The portal does not know this address');
  });

  test('an official with a tie is told of no group under three', async () => {
    judging.programme.addWork({ entrant: { guardian: 'Pat Official' } });
    for (let number = 0; number < 4; number++) judging.programme.addWork();
    judging.programme.addWork({ entrant: { guardian: 'Una Known' } });
    const round = await aRound(judging);
    await judging.rounds.openConflicts(system, round);
    const official = await signIn(judging.url, (await judging.person('staff', null, 'Pat Official')).person);
    const { text } = await check(round, 'Una Known', 'una@example.org', official);
    expect(text).toContain('They could judge nearly all of 5 works: fewer than 3 are kept from them.');
    expect((await check(round, 'Una Known', 'una@example.org')).text).toContain('They could not judge 1 of 6 works.');
  });

  test('a form with mistakes comes back as it was typed', async () => {
    const round = await aRound(judging);
    const { status, text } = await check(round, '', 'nobody');
    expect(status).toBe(422);
    expect(text).toContain('value="nobody"');
    expect(text).not.toContain('Send the invitation');
  });
});

test('A seat is somebody’s own: nobody else sees it or speaks for it', async () => {
  const round = await aRound(judging);
  await aJudge(judging, round, 'Ada');
  const stranger = await signIn(judging.url, (await judging.person('judge', null, 'Stranger')).person);
  expect((await look(`/judging/desk/${round}`, stranger)).status).toBe(404);
  expect((await post(`/judging/desk/${round}/wishes`, { loadWish: '1' }, stranger)).status).toBe(404);
});
