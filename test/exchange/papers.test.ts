import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CardContacts } from '../../src/exchange/papers/card-contacts.service.js';
import { InsurancePolicies } from '../../src/exchange/papers/insurance-policies.service.js';
import type { PaperKind } from '../../src/exchange/papers/paper-kind.js';
import { PAPER_KINDS } from '../../src/exchange/papers/paper-kind.js';
import { PapersClock } from '../../src/exchange/papers/papers.jobs.js';
import { papersFollowHome } from '../../src/exchange/papers/papers-follow-home.js';
import { exchangePlacementLifecycle } from '../../src/exchange/placement/exchange-placement.lifecycle.js';
import { OwnPapers } from '../../src/exchange/papers/own-papers.service.js';
import { PapersService } from '../../src/exchange/papers/papers.service.js';
import { DepartureService } from '../../src/exchange/nomination/departure.service.js';
import { Conflict, NotFound, system } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { anApplication } from './support/an-application.js';
import { dayFromNow } from './support/exchange-portal.js';
import { aPolicy, CONTACTS } from './support/pack-up.js';
import { aReadyStudent, anOpenHome, PlacementStory, startPlacing, type Placing } from './support/placing.js';

let placing: Placing;
let story: PlacementStory;
let desk: Caller;
let papers: PapersService;
let id: string;
let path: string;

beforeAll(async () => {
  placing = await startPlacing();
  story = new PlacementStory(placing, await anOpenHome(placing), await aReadyStudent(placing));
  desk = placing.desk.decider.caller;
  papers = story.get(PapersService);
  id = story.student.id;
  path = `/exchange/applications/${id}/papers`;
});
afterAll(() => placing.exchange.portal.stop());

interface Version {
  version: number;
  isReplaced: boolean;
  text: string;
  givenOn: string | null;
}

const versionsOf = (kind: PaperKind): Promise<Version[]> =>
  placing.exchange.portal.sql<Version>(
    `SELECT version, replaced_at IS NOT NULL AS "isReplaced", document::text AS text, given_on::text AS "givenOn"
       FROM exchange_paper WHERE application_id = $1 AND kind = $2 ORDER BY version`,
    [id, kind],
  );
const day = (on: string) => {
  const [onYear, onMonth, onDay] = on.split('-');
  return { onYear: onYear!, onMonth: onMonth!, onDay: onDay! };
};
const lacking = async (departsOn = dayFromNow(115)) => {
  try {
    await story.get(DepartureService).clear(system, id, departsOn);
    return [];
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return error.rules.map((rule) => rule.id);
  }
};

describe('Papers of a student', () => {
  test('wait for what they are made of', async () => {
    expect(await papers.issue(placing.coordinator, id, 'id-card')).toEqual(['home', 'contacts', 'policy']);
    expect(await papers.issue(placing.coordinator, id, 'school-pack')).toEqual(['contacts']);
    expect((await desk.get(path)).text).toContain('a home that both sides know');
    expect(await versionsOf('id-card')).toEqual([]);
  });

  test('name no family before both sides know each other', async () => {
    await story.approve();
    expect(await papers.issue(placing.coordinator, id, 'host-profile')).toEqual(['home']);
    await story.service.disclose(placing.coordinator, story.id);
    expect(await papers.issue(placing.coordinator, id, 'host-profile')).toEqual([]);
  });

  test('are made once, by the desk', async () => {
    await desk.post(`${path}/contacts`, { ...CONTACTS });
    const { fromOn, untilOn, ...policy } = aPolicy();
    const dates = Object.entries({ fromOn, untilOn }).flatMap(([name, on]) => {
      const [year, month, date] = on.split('-');
      return [
        [`${name}Year`, year!],
        [`${name}Month`, month!],
        [`${name}Day`, date!],
      ] as [string, string][];
    });
    const fields = Object.entries(policy).map(([name, value]): [string, string] => [name, String(value)]);
    expect((await desk.post(`${path}/insurance`, [...fields, ...dates])).location).toBe(path);
    for (const kind of PAPER_KINDS) await desk.post(`${path}/kinds/${kind}/versions`);
    for (const kind of PAPER_KINDS) await desk.post(`${path}/kinds/${kind}/versions`);
    for (const kind of PAPER_KINDS) expect((await versionsOf(kind)).map(({ version }) => version)).toEqual([1]);
  });

  test('say what the law wants on them: the card, (g)(6)', async () => {
    const [card] = await versionsOf('id-card');
    for (const said of [
      'Lakeside Exchange',
      '+1 585 555 0100',
      '+1 585 555 0111',
      'Maya Ortiz',
      '+1 585 555 0133',
      'Leo Brandt',
      'Harbor Mutual',
      'HM-2027-4471',
      '+1 866 283 9090',
    ])
      expect(card!.text).toContain(said);
  });

  test('say whether the home is permanent, (g)(4), and whether tuition is paid, (g)(5)', async () => {
    expect((await versionsOf('host-profile'))[0]!.text).toContain('your permanent home');
    expect((await versionsOf('school-profile'))[0]!.text).toContain('the school waives it');
  });

  test('are PDF files, each reading on record', async () => {
    const made = await placing.exchange.portal.sql<{ id: string; kind: PaperKind }>(
      'SELECT id, kind FROM exchange_paper WHERE application_id = $1',
      [id],
    );
    const ours = made.filter(({ kind }) => kind !== 'welcome-letter');
    for (const paper of ours)
      expect((await papers.pdf(placing.coordinator, id, paper.id)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const letter = made.find(({ kind }) => kind === 'welcome-letter')!;
    await expect(papers.pdf(placing.coordinator, id, letter.id)).rejects.toThrow(NotFound);
    const read = await placing.exchange.portal.sql(
      `SELECT FROM audit_record WHERE action = 'exchange-paper.read' AND subject_id = $1`,
      [id],
    );
    expect(read).toHaveLength(PAPER_KINDS.length - 1);
  });
});

describe('A paper is made anew', () => {
  test('when a home has come or gone', () => {
    const following = exchangePlacementLifecycle.transitions.filter(({ follows = [] }) =>
      follows.includes(papersFollowHome),
    );
    expect(following.map(({ on }) => on)).toEqual(['disclose', 'move_in', 'end']);
  });

  test('with another coordinator: card and school’s letter, and what was given is not given any more', async () => {
    await papers.give(placing.coordinator, id, { kind: 'id-card', on: dayFromNow(0) });
    await story.get(CardContacts).tell(placing.coordinator, id, { ...CONTACTS, coordinatorName: 'Ines Novak' });
    const [first, second] = await versionsOf('id-card');
    expect(first).toMatchObject({ isReplaced: true, givenOn: dayFromNow(0) });
    expect(first!.text).toContain('Maya Ortiz');
    expect(second).toMatchObject({ version: 2, isReplaced: false, givenOn: null });
    expect(second!.text).toContain('Ines Novak');
    expect(await versionsOf('school-pack')).toHaveLength(2);
    expect(await versionsOf('host-profile')).toHaveLength(1);
  });

  test('the school has its letter by mail, with whom to call and not where the student lives', async () => {
    const sent = await desk.post(`${path}/school-letter`);
    expect([sent.status, (await versionsOf('school-pack')).at(-1)!.givenOn]).toEqual([303, dayFromNow(0)]);
    const [mail] = await placing.exchange.portal.mails('counsel@example.org');
    const said = ['Ines Novak', 'an academic year', '14 Elm Street'].map((words) => mail!.text.includes(words));
    expect(said).toEqual([true, true, false]);
  });

  test('with another policy: the card alone', async () => {
    await story.get(InsurancePolicies).record(placing.coordinator, id, aPolicy({ policyNumber: 'HM-2' }));
    expect(await versionsOf('id-card')).toHaveLength(3);
    expect(await versionsOf('school-pack')).toHaveLength(2);
  });

  test('at night when the family has another telephone, and until then the old card counts as none', async () => {
    for (const kind of PAPER_KINDS) await papers.give(placing.coordinator, id, { kind, on: dayFromNow(0) });
    expect(await lacking()).not.toContain('pack-has-id-card');
    await placing.exchange.portal.sql(`UPDATE household_member SET phone = '+1 585 555 0199' WHERE is_applicant`);
    expect(await lacking()).toEqual(expect.arrayContaining(['pack-has-id-card', 'pack-has-host-profile']));
    expect((await desk.get(path)).text).toContain('Out of date');
    const clock = story.get(PapersClock);
    expect(await clock.strike()).toBeGreaterThan(0);
    expect(await clock.strike()).toBe(0);
    expect((await versionsOf('id-card')).at(-1)!.text).toContain('+1 585 555 0199');
  });
});

describe('Before the journey', () => {
  test('each thing of the pack is given, on a day that has come', async () => {
    const form = `${path}/kinds/id-card/given`;
    expect((await desk.post(form, day(dayFromNow(1)))).status).toBe(422);
    expect((await desk.post(form, day(dayFromNow(-3)))).status).toBe(422);
    for (const kind of PAPER_KINDS) await desk.post(`${path}/kinds/${kind}/given`, day(dayFromNow(0)));
    expect((await lacking()).filter((rule) => rule.startsWith('pack-'))).toEqual([]);
  });

  test('the day of departure comes after the day on which the pack was given', async () => {
    expect(await lacking(dayFromNow(0))).toContain('pack-has-welcome-letter');
  });

  test('the insurance is enough, and lasts', async () => {
    const policies = story.get(InsurancePolicies);
    await policies.record(placing.coordinator, id, aPolicy({ deductible: 501, untilOn: dayFromNow(419) }));
    expect(await lacking()).toEqual(expect.arrayContaining(['insurance-is-enough', 'insurance-covers-the-stay']));
    await policies.record(placing.coordinator, id, aPolicy());
    expect((await lacking()).filter((rule) => rule.startsWith('insurance-'))).toEqual([]);
  });
});

describe('The fees', () => {
  const parent = { name: 'Oksana Kovalenko', email: 'oksana@example.org', locale: 'en' };
  const link = () => placing.exchange.portal.linkTo(parent.email);

  test('are sent to nobody while the term names none', async () => {
    const sent = await desk.post(`${path}/fees`, parent);
    expect([sent.status, sent.text.includes('The term names no fees')]).toEqual([409, true]);
  });

  test('go to a parent line by line, who confirms them by a link', async () => {
    await placing.exchange.portal.sql(
      `UPDATE exchange_term SET fees = '[{"what": "Insurance", "amount": 640}, {"what": "Sponsor", "amount": 2100}]'`,
    );
    await desk.post(`${path}/fees`, parent);
    const visitor = placing.exchange.portal.caller();
    const page = await visitor.get(await link());
    expect(page.text).toContain('$2,740.00');
    expect((await visitor.post(await link(), { typedName: ' ' })).status).toBe(422);
    await visitor.post(await link(), { typedName: 'Oksana Kovalenko' });
    expect((await visitor.get(await link())).text).toContain('Oksana Kovalenko confirmed');
    expect((await desk.get(path)).text).toContain('Oksana Kovalenko confirmed them');
  });

  test('sent again are to be confirmed again, and the old link is dead', async () => {
    const old = await link();
    await desk.post(`${path}/fees`, parent);
    expect((await placing.exchange.portal.caller().get(old)).status).toBe(404);
    expect((await desk.post(`${path}/fees/word`, { by: 'Oksana', ...day(dayFromNow(1)) })).status).toBe(422);
    await desk.post(`${path}/fees/word`, { by: 'Oksana Kovalenko', ...day(dayFromNow(0)) });
    expect((await desk.get(path)).text).toContain('Oksana Kovalenko confirmed them');
  });
});

describe('The desk of papers', () => {
  test('is closed to student, parents, and coordinators of another member', async () => {
    const { portal } = placing.exchange;
    const student = await portal.signedIn(story.student);
    const other = await portal.signedIn(
      await portal.person({ roles: [{ role: 'coordinator', scope: crypto.randomUUID() }] }),
    );
    expect([403, 404]).toContain((await student.get(path)).status);
    expect((await other.get(path)).status).toBe(404);
    expect((await other.post(`${path}/kinds/id-card/versions`)).status).toBe(404);
    expect((await other.get(`${path}/versions/${crypto.randomUUID()}`)).status).toBe(404);
  });

  test('lets the student have the present ones of the pack at hand, and nobody else', async () => {
    const { portal } = placing.exchange;
    const [student, other] = [await portal.signedIn(story.student), await portal.signedIn(await portal.person({}))];
    const of = async (kind: PaperKind, isReplaced: boolean) => {
      const [paper] = await portal.sql<{ id: string }>(
        `SELECT id FROM exchange_paper WHERE application_id = $1 AND kind = $2 AND (replaced_at IS NOT NULL) = $3`,
        [id, kind, isReplaced],
      );
      return `/exchange/mine/papers/${paper!.id}`;
    };
    const list = (await student.get('/exchange/mine/papers')).text;
    const card = await of('id-card', false);
    for (const words of ['Your card', 'Your host family', card]) expect(list).toContain(words);
    expect((await student.get(card)).status).toBe(200);
    for (const gone of [await of('id-card', true), await of('school-pack', false)])
      expect((await student.get(gone)).status).toBe(404);
    expect((await other.get(card)).status).toBe(404);
    expect((await other.get('/exchange/mine/papers')).text).toContain('No paper has been made for you yet');
  });

  test('gives wrong forms back, and knows no paper that there is not', async () => {
    expect((await desk.post(`${path}/contacts`, { coordinatorName: 'Maya' })).text).toContain('Maya');
    expect((await desk.post(`${path}/insurance`, { insurer: 'Harbor' })).status).toBe(422);
    expect((await desk.post(`${path}/kinds/nothing/versions`)).status).toBe(404);
  });

  test('asks the database as often for a student with many versions as for one with none', async () => {
    const other = await anApplication(placing.exchange, { state: 'selected' });
    const few = (await queriesOf(() => desk.get(`/exchange/applications/${other.id}/papers`))).length;
    // One more for the home that this student has, and three, twice, to ask whether it stands.
    expect((await queriesOf(() => desk.get(path))).length).toBeLessThanOrEqual(few + 7);
  });

  test('takes those back that name a home which is frozen before the journey', async () => {
    const student = await placing.exchange.portal.signedIn(story.student);
    const theirs = async () => [
      ...(await student.get('/exchange/mine/papers')).text.matchAll(/mine\/papers\/([\w-]+)/g),
    ];
    const before = await theirs();
    const kinds = async () => (await story.get(OwnPapers).list(story.student.actor)).map(({ kind }) => kind);
    expect(await kinds()).toEqual(expect.arrayContaining(['host-profile', 'id-card']));
    await story.home.story.incident();
    expect((await kinds()).filter((kind) => ['host-profile', 'id-card'].includes(kind))).toEqual([]);
    const after = new Set((await theirs()).map(([, paper]) => paper));
    const gone = before.map(([, paper]) => paper).filter((paper) => !after.has(paper));
    expect(gone.length).toBeGreaterThan(0);
    for (const paper of gone) expect((await student.get(`/exchange/mine/papers/${paper}`)).status).toBe(404);
  });
});
