import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { EntriesQueries } from '../../src/yaas/entries/entries.queries.js';
import { CasesService } from '../../src/yaas/moderation/cases/cases.service.js';
import { aLocalLevel, confirmedBy, decidedLocally, twoInEach } from './support/local-competition.js';
import { aSeason, aStudent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let own: Actor;
let staff: Actor;
let student: Actor;
let entry: string;
let round: Awaited<ReturnType<typeof decidedLocally>>;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  const roles = [{ role: 'coordinator', scope: season.memberId }];
  staff = await yaas.account({ email: 'staff@example.org', name: 'Stella', roles: [{ role: 'staff', scope: null }] });
  own = await yaas.account({ email: 'own@example.org', name: 'Ona Wills', roles });
});
afterAll(() => yaas.stop());

beforeEach(async () => {
  yaas.travelBack();
  await yaas.rows(`ALTER TABLE level DISABLE TRIGGER level_state_follows_lifecycle`);
  await yaas.rows(`UPDATE level SET state = 'cancelled' WHERE kind = 'local'`);
  await yaas.rows(`ALTER TABLE level ENABLE TRIGGER level_state_follows_lifecycle`);
  await yaas.rows('UPDATE quota_slot SET released_at = now() WHERE released_at IS NULL');
  const levelId = await aLocalLevel(yaas, season, { coordinator: own, fields: { overrides: twoInEach } });
  student = await aStudent(yaas);
  entry = await confirmedBy(yaas, season, { coordinator: own, student });
  round = await decidedLocally(yaas, season, { coordinator: own, levelId, placed: [], notPlaced: [entry] });
});

const works = () => yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
const told = (...worksWell: string[]) =>
  yaas.as(system, (unit) =>
    works().feedback!(unit, round.roundId, [
      { workId: entry, comments: worksWell.map((text) => ({ worksWell: text, tryNext: '' })) },
    ]),
  );
const released = () => yaas.as(own, (unit) => works().released(unit, round.roundId, round.outcomes));
const read = async () => {
  const { judgesWords } = await yaas.app.get(EntriesQueries).own(student, entry);
  return judgesWords.map(({ worksWell }) => worksWell);
};

describe("Judges' words", () => {
  test('are read by the family with the result, in the order in which they came, and not before', async () => {
    await told('A brave line', 'A clear image');
    expect(await read()).toEqual([]);
    await released();
    expect(await read()).toEqual(['A brave line', 'A clear image']);
  });

  test('that come after the result are read at once, in place of what was told', async () => {
    await released();
    await told('A brave line');
    expect(await read()).toEqual(['A brave line']);
    await told('A clear image');
    expect(await read()).toEqual(['A clear image']);
  });

  test('that staff take back are gone', async () => {
    await released();
    await told('A brave line');
    await told();
    expect(await read()).toEqual([]);
  });

  test('about an entry on hold wait until its result is told', async () => {
    const cases = yaas.app.get(CasesService, { strict: false });
    const { id } = (await yaas.as(staff, (unit) =>
      cases.open(unit, { source: 'staff', entryId: entry, reason: 'other', hold: true }),
    ))!;
    await told('A brave line');
    await released();
    expect(await read()).toEqual([]);
    await yaas.post(`/yaas/moderation/cases/${id}/lifting`, { act: 'lifting', reason: 'Looked at it' }, staff);
    // Another result of the round shows that it was released: this one is told as soon as nothing holds it.
    await released();
    expect(await read()).toEqual(['A brave line']);
  });

  test('never say nothing: the database refuses it', async () => {
    await expect(told('')).rejects.toThrow(/entry_feedback_tells_something/);
  });
});
