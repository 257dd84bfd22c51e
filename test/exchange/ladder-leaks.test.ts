import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { departureRules } from '../../src/exchange/application/application.gates.js';
import { GateFactsReader } from '../../src/exchange/application/gate-facts-reader.js';
import { shownTo, type LadderReader } from '../../src/exchange/ladder/ladder.js';
import { FamilyDecisions } from '../../src/exchange/placement/family-decisions.service.js';
import { HomesAhead } from '../../src/exchange/placement/homes-ahead.service.js';
import { HostDecisions } from '../../src/exchange/placement/host-decisions.service.js';
import { PlacementClock } from '../../src/exchange/placement/placement-clock.service.js';
import { PLACEMENT_STATES, type PlacementState } from '../../src/exchange/placement/placement-state.js';
import { PlacementThreads } from '../../src/exchange/placement/placement-threads.js';
import { judge, Work } from '../../src/platform/index.js';
import { ThreadStanding } from '../../src/messages/index.js';
import { dateFields } from '../host-families/support/host-portal.js';
import { isInDirectory } from '../support/blindness.js';
import { queriesOf } from '../support/queries.js';
import { routesOf } from '../support/routes.js';
import {
  anOpenHome,
  aReadyStudent,
  PlacementStory,
  startPlacing,
  type OpenHome,
  type Placing,
  type ReadyStudent,
} from './support/placing.js';
import { anArrival } from './support/an-arrival.js';
import {
  bothSides,
  formOf,
  mailsThatTell,
  openedBy,
  seenNow,
  seenOfEachOther,
  WORDS,
  type BothSides,
} from './support/both-sides.js';
import { dayFromNow } from './support/exchange-portal.js';

let placing: Placing;
let home: OpenHome;
let student: ReadyStudent;
let story: PlacementStory;
let both: BothSides;
let readers: BothSides['readers'];
beforeAll(async () => {
  placing = await startPlacing();
  home = await anOpenHome(placing);
  student = await aReadyStudent(placing, { student: { allergies: ['nuts'], asthma: true } });
  story = new PlacementStory(placing, home, student);
  both = await bothSides(placing, home, student);
  readers = both.readers;
}, 180_000);
afterAll(() => placing.exchange.portal.stop());

/** The way of a placement, by the state that each step reaches; the family, the student and the parent use their own pages. */
const WAY: readonly (readonly [PlacementState, () => Promise<unknown>])[] = [
  ['proposed', () => story.propose()],
  ['host_review', () => story.service.offer(placing.coordinator, story.id)],
  [
    'host_accepted',
    () =>
      readers.host.post(`/exchange/home/${story.id}/acceptance`, {
        typedName: 'Nora Lind',
        isNoRelative: 'yes',
        hadCoachContact: 'no',
      }),
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
  await readers.student.post(`/exchange/mine/home/${story.id}/agreement`, {
    typedName: 'Olena Kovalenko',
    isNoRelative: 'yes',
  });
  const path = `/exchange/agreements/${await story.parentToken()}`;
  await readers.parent.post(`${path}/agreement?lang=ar`, { typedName: 'Oksana Kovalenko', isNoRelative: 'yes' });
}

/** What the family and the student read on their own pages. */
const ownPages = () => Promise.all([readers.host.get('/exchange/home'), readers.student.get('/exchange/mine/home')]);

const familyLooks = () => readers.host.get('/exchange/home');

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
      found[state] = {
        ...(await seenNow(both, story)),
        mails: await mailsThatTell(both),
        opened: await openedBy(both),
      };
      const may = (reader: LadderReader, photographs: string) =>
        shownTo(reader, state) === 'profile' ? [...WORDS, photographs] : [];
      const sides = { host: may('host', 'album'), student: may('student', 'home'), parent: may('parent', 'home') };
      expected[state] = { ...sides, others: [], mails: [], opened: [] };
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
      [
        'expired',
        async () => {
          placing.exchange.portal.travel({ days: 6 });
          await story.get(PlacementClock).strike();
          placing.exchange.portal.travel({});
        },
      ],
    ];
    for (const [state, end] of ends) {
      story = new PlacementStory(placing, home, student);
      await story.offer({ kind: 'temporary' });
      await end();
      const [host, own] = (await ownPages()).map(({ text }) => text) as [string, string];
      const { host: hostSees, student: studentSees, parent: parentSees } = await seenOfEachOther(both, story);
      over[state] = [
        await story.state(),
        ...[hostSees, studentSees, parentSees].flat(),
        ...(await mailsThatTell(both)),
        ...(await openedBy(both)),
        ...['Ukraine', 'Nuts'].filter((word) => host.includes(word)),
        ...['Dogs', 'New York'].filter((word) => own.includes(word)),
      ];
    }
    expect(over).toEqual({
      host_declined: ['host_declined'],
      student_declined: ['student_declined'],
      cancelled: ['cancelled'],
      blocked: ['blocked'],
      expired: ['expired'],
    });
  });

  test('has no way round it: of the API nothing is about students, families or placements', () => {
    const api = routesOf(placing.exchange.portal.app).filter(({ path }) => path.startsWith('/api'));
    const others = api.map(({ path }) => path).filter((path) => !isInDirectory(path));
    expect([...new Set(others)].toSorted()).toEqual(['/api/v1/me', '/api/v1/openapi.json']);
  });

  test('takes the names back while the home’s file is frozen before the journey, and lets nobody travel there', async () => {
    const frozen = new PlacementStory(placing, await anOpenHome(placing), await aReadyStudent(placing));
    await frozen.disclose();
    const { host, story: family } = frozen.home;
    const own = await placing.exchange.portal.signedIn(frozen.student);
    const named = async () =>
      [await host.get('/exchange/home'), await own.get('/exchange/mine/home')].map(({ text }, side) =>
        text.includes(['Olena Kovalenko', '14 Elm Street'][side]!),
      );
    const gate = async () =>
      judge(departureRules, await frozen.get(GateFactsReader).one(frozen.get(Work).read(), frozen.student.id)).filter(
        ({ id, ok }) => id === 'exchange-home-is-open-today' && !ok,
      ).length;
    expect([await named(), await gate()]).toEqual([[true, true], 0]);
    await family.incident();
    expect([await named(), await gate()]).toEqual([[false, false], 1]);
    await frozen.get(HomesAhead).strike();
    const board = await placing.desk.decider.caller.get('/duties');
    expect(board.text).toContain('The home to which a student is to travel is on hold');
    const people = await frozen.get(PlacementThreads).circle(frozen.get(Work).read(), frozen.id);
    expect(people!.people.map(({ relation }) => relation)).not.toContain('host');
  });

  test('nobody of the home works on the student who lives there, whatever their part in the programme', async () => {
    const { portal, memberId } = placing.exchange;
    const lived = await anArrival(placing, dayFromNow(-1), {
      displayName: 'Maryna Bila',
      student: { name: 'Maryna Bila', called: 'Maryna' },
    });
    const roles = [{ role: 'coordinator' as const, scope: memberId }];
    const spouse = await portal.person({ displayName: 'Emil Lind', roles });
    const caller = await portal.signedIn(spouse);
    const form = await formOf(portal, 'exchange', lived.student.id);
    const desk = `/exchange/applications/${lived.student.id}`;
    const paths = [
      desk,
      `${desk}/contacts`,
      `${desk}/placements`,
      `${desk}/papers`,
      `${desk}/views`,
      `/applications/${form}/sections/health`,
    ];
    const open = async () => [
      ...(await Promise.all(paths.map(async (path) => (await caller.get(path)).status))),
      ...(await Promise.all(
        ['/exchange', '/exchange/living'].map(async (path) => (await caller.get(path)).text.includes('Maryna')),
      )),
      (
        await caller.post(`${desk}/placements/${lived.id}/end`, {
          ...dateFields('endedOn', dayFromNow(-1)),
          code: 'other',
          text: '',
        })
      ).status,
    ];
    await portal.sql(
      `UPDATE household_member SET email = $2 WHERE name = 'Emil Lind' AND household_id = (SELECT household_id FROM host_file WHERE id = $1)`,
      [lived.home.fileId, spouse.email],
    );
    expect(await open()).toEqual([404, 404, 404, 404, 404, 404, false, false, 404]);
    await portal.sql(`UPDATE household_member SET email = '' WHERE email = $1`, [spouse.email]);
    expect((await open()).slice(0, 8)).toEqual([200, 200, 200, 200, 200, 200, true, true]);
  });

  test('writes down each look, and the desk reads who saw what', async () => {
    story = await new PlacementStory(placing, home, student).offer({ kind: 'temporary' });
    const page = await readers.host.get('/exchange/home');
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

  test('costs a family as many queries for many students as for one', async () => {
    const { portal } = placing.exchange;
    const one = (await queriesOf(familyLooks)).length;
    await portal.sql('ALTER TABLE exchange_placement DISABLE TRIGGER ALL');
    await portal.sql(
      `INSERT INTO exchange_placement SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'application_id', gen_random_uuid(),
         'from_on', p.from_on - n * 800, 'until_on', p.until_on - n * 800))).* FROM exchange_placement p, generate_series(1, 3) n WHERE p.id = $1`,
      [story.id],
    );
    expect(await queriesOf(familyLooks)).toHaveLength(one);
    await portal.sql('DELETE FROM exchange_placement WHERE from_on < current_date');
    await portal.sql('ALTER TABLE exchange_placement ENABLE TRIGGER ALL');
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
    const unsigned = await readers.host.post(`/exchange/home/${story.id}/acceptance`, { typedName: 'Nora Lind' });
    expect([unsigned.status, unsigned.text.includes('no placement with relatives')]).toEqual([422, true]);
    const elsewhere = await Promise.all(
      [
        readers['other-desk'].get(path),
        readers.stranger.get(path),
        readers['other-desk'].post(`${path}/${story.id}/offer`),
      ].map(async (answer) => (await answer).status),
    );
    expect(elsewhere).toEqual([404, 403, 404]);
    expect((await readers['sending-desk'].get(path)).text).toContain('The family decides');
  });
});
