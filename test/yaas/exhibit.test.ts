import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes, type RoundOutcome } from '../../src/judging/index.js';
import { allProjections, system, type Actor } from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { withdrawAsGuardian, yesToAll, answerAsGuardian } from './support/guardian.js';
import { aDraft, aRound, aSeason, aStudent, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let student: Actor;
let count = 0;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
});

afterAll(() => yaas.stop());

beforeEach(async () => {
  count += 1;
  student = await aStudent(yaas, {
    name: `Wilhelmina Featherstone`,
    birthDate: count % 2 ? '2010-06-15' : '2012-06-15',
  });
});

/** An entry that its guardian consented to and its member confirmed. */
const confirmed = async (answers: Record<string, string> = yesToAll, title = `Bridge ${count}`) => {
  const id = await aDraft(yaas, season, { student, fields: { title } });
  const link = await submitWithConsent(yaas, { student, id, answers });
  await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
  return { id, link };
};

const works = () => yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');

const decided = async (id: string, outcome: Pick<RoundOutcome, 'outcome' | 'place'>) => {
  const roundId = await aRound(yaas, season);
  const outcomes = [{ workId: id, score: '0.9', cards: 3, ...outcome }];
  await yaas.as(system, (unit) => works().opened(unit, roundId, [id]));
  await yaas.as(system, (unit) => works().decided(unit, roundId, outcomes));
  return () => yaas.as(system, (unit) => works().released(unit, roundId, outcomes));
};

const released = async (answers?: Record<string, string>, title?: string) => {
  const { id, link } = await confirmed(answers, title);
  await (
    await decided(id, { outcome: 'placed', place: 1 })
  )();
  const [piece] = await yaas.rows<{ slug: string }>('SELECT slug FROM exhibit_piece WHERE entry_id = $1', [id]);
  return { id, link, path: piece && `/exhibit/${piece.slug}` };
};

const text = async (path: string, actor?: Actor) => (await yaas.get(path, actor)).text();
const free = (id: string) => yaas.as(student, (unit) => yaas.service.withdraw(unit, id));

describe('from the decision to the wall', () => {
  test('a family sees the outcome when it is released, and no day before', async () => {
    const { id } = await confirmed();
    const release = await decided(id, { outcome: 'placed', place: 1 });
    expect(await stateOf(yaas, id)).toBe('placed');
    expect(await text(`/yaas/entries/${id}`, student)).toContain('The judges are looking');
    expect(await text('/exhibit')).not.toContain(`Bridge ${count}`);
    await release();
    expect(await text(`/yaas/entries/${id}`, student)).toContain('Congratulations!');
    expect(await text('/exhibit')).toContain(`Bridge ${count}`);
    await free(id);
  });

  test('who won nothing is told kindly by mail', async () => {
    const { id } = await confirmed();
    await (
      await decided(id, { outcome: 'not_placed', place: null })
    )();
    const mails = await yaas.rows<{ text: string }>(
      `SELECT text FROM mail_message WHERE about_id = $1 AND subject LIKE 'The result%'`,
      [id],
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('takes courage');
    await free(id);
  });

  test('the page of a work says what was consented to: name form, city pair, place, the whole poem', async () => {
    const { id, path } = await released();
    const html = await text(path!);
    for (const said of ['Wilhelmina F.', 'Irondequoit', 'Poltava', 'First place', 'sailing on beneath'])
      expect(html).toContain(said);
    expect(html).not.toContain('Featherstone');
    await free(id);
  });

  test.each([
    ['full', 'Wilhelmina Featherstone', 'Augusta'],
    ['first', 'Wilhelmina', 'Featherstone'],
    ['city', 'from Irondequoit', 'Wilhelmina'],
    ['none', 'Poltava', 'from Irondequoit'],
  ])('name form “%s” shows “%s”', async (name_form, shown, hidden) => {
    const { id, path } = await released({ ...yesToAll, name_form });
    const html = await text(path!);
    expect(html).toContain(shown);
    expect(html).not.toContain(hidden);
    await free(id);
  });

  test('where the name form is “none”, no order of the two cities tells which is home', async () => {
    const { id, path } = await released({ ...yesToAll, name_form: 'none' });
    await yaas.rows('UPDATE exhibit_piece SET community_id = $1, partner_community_id = $2 WHERE entry_id = $3', [
      season.poltava,
      season.irondequoit,
      id,
    ]);
    const one = (await (await yaas.get(`/api/v1${path}`)).json()) as { communities: { name: string }[] };
    expect(one.communities.map(({ name }) => name)).toEqual(['Irondequoit', 'Poltava']);
    expect((await text(path!)).replaceAll(/<[^>]*>/g, '')).toContain('Irondequoit, New York ↔ Poltava, Ukraine');
    await free(id);
  });

  test('a released work whose showing was not consented to does not hang', async () => {
    const { id, path } = await released({ ...yesToAll, exhibit_web: 'no' });
    expect(path).toBeUndefined();
    expect(await text('/api/v1/exhibit')).not.toContain(`Bridge ${count}`);
    await free(id);
  });

  test('a guardian who changes the name form changes the wall at once', async () => {
    const { id, link, path } = await released();
    await answerAsGuardian(yaas, link, { ...yesToAll, name_form: 'none' });
    const html = await text(path!);
    expect(html).not.toContain('Wilhelmina');
    await free(id);
  });

  test('a guardian who withdraws takes the work off the wall at once', async () => {
    const { id, link, path } = await released();
    await withdrawAsGuardian(yaas, link);
    expect(await stateOf(yaas, id)).toBe('withdrawn');
    expect((await yaas.get(path!)).status).toBe(404);
  });

  test('a student who withdraws does the same', async () => {
    const { id, path } = await released();
    await free(id);
    expect((await yaas.get(path!)).status).toBe(404);
  });

  test('a finding that comes after the release takes the work and its place off the wall', async () => {
    const { id, path } = await released();
    const roles = [{ role: 'staff', scope: null }];
    const staff = await yaas.account({ email: `staff-${count}@example.org`, name: 'Stella', roles });
    const second = await yaas.account({ email: `second-${count}@example.org`, name: 'Sol', roles });
    const proposal = { reasonCode: 'not_own_work', reason: 'Copied from a book' };
    await yaas.post(`/yaas/season/entries/${id}/disqualification`, proposal, staff);
    await yaas.post(`/yaas/season/entries/${id}/disqualification-confirmation`, {}, second);
    expect(await stateOf(yaas, id)).toBe('ineligible');
    expect((await yaas.get(path!)).status).toBe(404);
    expect(await text(`/yaas/entries/${id}`, student)).not.toContain('Congratulations!');
  });

  test('shared caches keep it for a minute at most', async () => {
    const { id, path } = await released();
    for (const address of ['/exhibit', path!, '/api/v1/exhibit'])
      expect((await yaas.get(address)).headers.get('cache-control')).toMatch(/^public, max-age=60$/);
    await free(id);
  });

  test('one work and three works cost the wall the same queries', async () => {
    const first = await released({ ...yesToAll }, 'One');
    const one = await queriesOf(() => yaas.get('/exhibit'));
    student = await aStudent(yaas, { birthDate: '2013-01-01' });
    const second = await released({ ...yesToAll }, 'Two');
    const secondStudent = student;
    student = await aStudent(yaas, { birthDate: '2013-02-01' });
    const third = await released({ ...yesToAll }, 'Three');
    const three = await queriesOf(() => yaas.get('/exhibit'));
    expect(three).toHaveLength(one.length);
    expect(one.length).toBeLessThanOrEqual(8);
    await free(third.id);
    await yaas.as(secondStudent, (unit) => yaas.service.withdraw(unit, second.id));
    await yaas.as(system, (unit) => yaas.service.withdraw(unit, first.id));
  });
});

const projectionOf = (name: string) => allProjections().find((projection) => projection.name === name)!;
const columnsOf = (name: string) => Object.values(projectionOf(name).columns).join(' ');
const fromOf = (name: string) => projectionOf(name).from;

describe('who may read what', () => {
  test('the public’s view reads one table, and of a person only the name form', () => {
    expect(fromOf('yaas.exhibit')).toBe('exhibit_piece p');
    expect(columnsOf('yaas.exhibit')).not.toMatch(/birth|email|guardian|entrant|account|school/);
  });

  test('a judge’s copy has no person and no place in reach', async () => {
    expect(fromOf('yaas.judging_copy')).not.toMatch(/entrant|account|community|member/);
    expect(columnsOf('yaas.judging_copy')).not.toMatch(/entrant|holder|community|sponsor|partner/);
    const { id } = await confirmed();
    const [copy] = await yaas.as(system, (unit) => works().copies(unit.manager, [id]));
    expect(JSON.stringify(copy)).not.toMatch(/Featherstone|Irondequoit|Poltava|example\.org/);
    await free(id);
    expect(await yaas.as(system, (unit) => works().copies(unit.manager, [id]))).toEqual([]);
  });

  test('assignment learns the communities whose people may not judge it', async () => {
    const { id } = await confirmed();
    const ready = await yaas.as(system, (unit) =>
      works().ready(unit.manager, { levelId: season.editionId, category: 'poetry' }),
    );
    expect(ready).toContainEqual(
      expect.objectContaining({ workId: id, communityIds: [season.irondequoit, season.poltava] }),
    );
    await free(id);
  });
});
