import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shownTo, type LadderReader } from '../../src/exchange/ladder/ladder.js';
import { FamilyDecisions } from '../../src/exchange/placement/family-decisions.service.js';
import { HostDecisions } from '../../src/exchange/placement/host-decisions.service.js';
import { PLACEMENT_STATES, type PlacementState } from '../../src/exchange/placement/placement-state.js';
import { ThreadStanding } from '../../src/messages/index.js';
import type { Caller } from '../auth/support/caller.js';
import { aHost } from '../host-families/support/host-portal.js';
import { leaksOf, walkEverythingAJudgeCanReach, type Found } from '../support/blindness.js';
import {
  anOpenHome,
  aReadyStudent,
  PlacementStory,
  startPlacing,
  type OpenHome,
  type Placing,
  type ReadyStudent,
} from './support/placing.js';
import { dayFromNow } from './support/exchange-portal.js';

/** What each side must not read of the other before the day; none of it stands on a card. */
const OF_STUDENT = ['Kovalenko', 'Olena', 'Oksana', 'Poltava', 'Lakeside High', 'asthma'];
const OF_HOME = ['Lind', '14 Elm Street'];

let placing: Placing;
let home: OpenHome;
let student: ReadyStudent;
let story: PlacementStory;
const readers: Partial<Record<LadderReader | 'stranger' | 'other-desk', Caller>> = {};

beforeAll(async () => {
  placing = await startPlacing();
  const { exchange, hosts } = placing;
  home = await anOpenHome(placing);
  student = await aReadyStudent(placing, { student: { allergies: ['nuts'], asthma: true } });
  story = new PlacementStory(placing, home, student);
  const signedIn = async (scope: string) =>
    exchange.portal.signedIn(
      await exchange.portal.person({ displayName: 'Iryna Bondar', roles: [{ role: 'coordinator', scope }] }),
    );
  Object.assign(readers, {
    host: home.host,
    student: await exchange.portal.signedIn(student),
    parent: exchange.portal.caller(),
    'sending-desk': await signedIn(exchange.communityId),
    'other-desk': await signedIn(student.id),
    stranger: await aHost(hosts),
  });
}, 180_000);
afterAll(() => placing.exchange.portal.stop());

const strings = async (): Promise<{ student: string[]; home: string[] }> => ({
  student: [...OF_STUDENT, student.email, student.parentEmail],
  home: [...OF_HOME, home.story.email],
});

/** What lies outside of the exchange and the messages is of floors that know no placement. */
const isOfExchange = (path: string) => /^\/(exchange|messages)\b/.test(path);

/** Everything that a reader can reach by looking, from each page that is for anybody like them. */
async function walk(who: keyof typeof readers): Promise<Found[]> {
  const caller = readers[who]!;
  const cookie = [...caller.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const fetchAs = (path: string) =>
    isOfExchange(path)
      ? fetch(new URL(path, caller.url), { headers: { cookie, accept: 'text/html' }, redirect: 'manual' })
      : Promise.resolve(new Response(''));
  const token = who === 'parent' && story.id ? await story.parentToken() : '';
  const starts = token
    ? [`/exchange/agreements/${token}?lang=en`]
    : [
        '/exchange/home',
        '/exchange/mine/home',
        '/messages',
        `/exchange/applications/${student.id}/placements`,
        `/exchange/applications/${student.id}/views`,
      ];
  return walkEverythingAJudgeCanReach(fetchAs, starts);
}

const seen = async (who: keyof typeof readers, of: readonly string[]) => leaksOf(await walk(who), of);

/** Which readers read something of the other side now. */
async function seenNow(): Promise<{ host: boolean; student: boolean; parent: boolean; others: string[] }> {
  const secret = await strings();
  const others = [
    ...(await seen('sending-desk', secret.home)),
    ...(await seen('other-desk', [...secret.home, ...secret.student])),
    ...(await seen('stranger', [...secret.student, home.story.email])),
  ];
  return {
    host: (await seen('host', secret.student)).length > 0,
    student: (await seen('student', secret.home)).length > 0,
    parent: (await seen('parent', secret.home)).length > 0,
    others,
  };
}

/** Mails say that there is news, and never whose. */
async function mailsThatTell(): Promise<string[]> {
  const { portal } = placing.exchange;
  const secret = await strings();
  const own = new Set([student.email, student.parentEmail]);
  const mails = await portal.sql<{ to: string; text: string }>(
    `SELECT to_address AS to, subject || ' ' || text AS text FROM mail_message`,
  );
  return mails.flatMap(({ to, text }) => {
    const of = own.has(to)
      ? secret.home
      : to === home.story.email
        ? secret.student
        : [...secret.home.slice(1), ...secret.student];
    return of.filter((word) => text.includes(word) && to !== word).map((word) => `${word} to ${to}`);
  });
}

/** The way of a placement, by the state that each step reaches; the family, the student and the parent use their own pages. */
const WAY: readonly (readonly [PlacementState, () => Promise<unknown>])[] = [
  ['proposed', () => story.propose()],
  ['host_review', () => story.service.offer(placing.coordinator, story.id)],
  [
    'host_accepted',
    () => readers.host!.post(`/exchange/home/${story.id}/acceptance`, { typedName: 'Nora Lind', isNoRelative: 'yes' }),
  ],
  ['family_review', () => story.service.askFamily(placing.coordinator, story.id)],
  ['consented', agreeOnPages],
  ['school_confirmed', () => story.service.confirmSchool(placing.coordinator, story.id, dayFromNow(-1))],
  ['sponsor_approved', () => story.service.approve(placing.officer, story.id)],
  ['disclosed', () => story.service.disclose(placing.coordinator, story.id)],
  ['active', () => story.service.moveIn(placing.coordinator, story.id, dayFromNow(-1))],
  [
    'moving',
    () => story.service.moveOut(placing.coordinator, story.id, { code: 'distance', text: 'Too far from the school.' }),
  ],
  ['ended', () => story.service.end(placing.coordinator, story.id, { endedOn: dayFromNow(-1) })],
];

async function agreeOnPages() {
  await readers.student!.post(`/exchange/mine/home/${story.id}/agreement`, {
    typedName: 'Olena Kovalenko',
    isNoRelative: 'yes',
  });
  const path = `/exchange/agreements/${await story.parentToken()}`;
  await readers.parent!.post(`${path}/agreement?lang=ar`, { typedName: 'Oksana Kovalenko', isNoRelative: 'yes' });
}

/** What the family and the student read on their own pages. */
const ownPages = () => Promise.all([readers.host!.get('/exchange/home'), readers.student!.get('/exchange/mine/home')]);

describe('The ladder', () => {
  test('names nobody before the sponsor has confirmed and names are told', () => {
    const told = PLACEMENT_STATES.filter((state) => shownTo('host', state) === 'profile');
    expect(told).toEqual(['disclosed', 'active', 'moving']);
    for (const reader of ['student', 'parent'] as const)
      expect(PLACEMENT_STATES.filter((state) => shownTo(reader, state) === 'profile')).toEqual(told);
    expect(PLACEMENT_STATES.filter((state) => shownTo('sending-desk', state) !== 'nothing')).toEqual([]);
  });

  test('holds on every page, in every mail and file, at every step of the way', async () => {
    const found: Record<string, unknown> = {};
    const expected: Record<string, unknown> = {};
    for (const [state, step] of WAY) {
      await step();
      expect(await story.state()).toBe(state);
      // What the queue does after a last day is done here at once.
      if (state === 'ended') await story.get(ThreadStanding).followAbout('exchange-placement', story.id);
      found[state] = { ...(await seenNow()), mails: await mailsThatTell() };
      const may = (reader: LadderReader) => shownTo(reader, state) === 'profile';
      expected[state] = { host: may('host'), student: may('student'), parent: may('parent'), others: [], mails: [] };
    }
    expect(found).toEqual(expected);
  }, 600_000);

  test('takes away again what was shown, whichever way a proposal ends', async () => {
    const { service } = story;
    const { coordinator } = placing;
    const over: Record<string, string[]> = {};
    const ends: [string, () => Promise<unknown>][] = [
      ['host_declined', () => story.get(HostDecisions).decline(home.actor, story.id, { code: 'dates', text: '' })],
      [
        'student_declined',
        async () => {
          await story.accept();
          await service.askFamily(coordinator, story.id);
          await story.get(FamilyDecisions).decline(student.actor, story.id, { code: 'distance', text: '' });
        },
      ],
      ['cancelled', () => service.cancel(coordinator, story.id, 'The student is ill.')],
      ['blocked', () => service.block(coordinator, story.id, 'The family has moved.')],
    ];
    for (const [state, end] of ends) {
      story = new PlacementStory(placing, home, student);
      await story.offer({ kind: 'temporary' });
      await end();
      const [host, own] = (await ownPages()).map(({ text }) => text) as [string, string];
      over[state] = [
        await story.state(),
        ...['Ukraine', 'Nuts'].filter((word) => host.includes(word)),
        ...['Dogs', 'New York'].filter((word) => own.includes(word)),
      ];
    }
    expect(over).toEqual({
      host_declined: ['host_declined'],
      student_declined: ['student_declined'],
      cancelled: ['cancelled'],
      blocked: ['blocked'],
    });
  });

  test('writes down each look, and the desk reads who saw what', async () => {
    story = await new PlacementStory(placing, home, student).offer({ kind: 'temporary' });
    const page = await readers.host!.get('/exchange/home');
    expect(page.text).toContain('Ukraine');
    const desk = await placing.desk.decider.caller.get(`/exchange/applications/${student.id}/views`);
    expect(desk.text).toContain('Nora Lind');
    expect(desk.text).toContain('card without a name');
    const [read] = await placing.exchange.portal.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM sensitive_read WHERE projection = 'exchange-student-card' AND account_id = $1 AND $2 = ANY(subject_ids)`,
      [home.actor.accountId, story.id],
    );
    expect(read!.count).toBeGreaterThan(0);
  });

  test('gives the desk its page with what stands in the way, and a form back as it was typed', async () => {
    const { caller } = placing.desk.decider;
    const path = `/exchange/applications/${student.id}/placements`;
    const page = await caller.get(path);
    expect([page.status, page.text.includes('The Lind family'), page.text.includes('The family decides')]).toEqual([
      200,
      true,
      true,
    ]);
    const wrong = await caller.post(`${path}/${story.id}/cancellation`, { reason: '' });
    expect([wrong.status, wrong.text.includes('Say why')]).toEqual([422, true]);
    const unsigned = await readers.host!.post(`/exchange/home/${story.id}/acceptance`, { typedName: 'Nora Lind' });
    expect([unsigned.status, unsigned.text.includes('no placement with relatives')]).toEqual([422, true]);
    const elsewhere = await Promise.all(
      [
        readers['other-desk']!.get(path),
        readers.stranger!.get(path),
        readers['other-desk']!.post(`${path}/${story.id}/offer`),
      ].map(async (answer) => (await answer).status),
    );
    expect(elsewhere).toEqual([404, 403, 404]);
    expect((await readers['sending-desk']!.get(path)).text).toContain('The family decides');
  });
});
