import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes, type JudgedWorks, type RoundOutcome } from '../../src/judging/index.js';
import { system, type Actor, type Unit } from '../../src/platform/index.js';
import { shownToThePublic } from '../../src/demo/season/demo-exhibit.js';
import { yaas2026, type NewEdition } from '../../src/yaas/index.js';
import { planIn } from '../../src/yaas/judging/prescribed-plan.js';
import { aDraft, aRound, aSeason, aStudent, stateOf, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

const label = (en: string) => ({ en });

/** Works from the United States and from elsewhere are judged apart, in three rounds. */
const judging: NewEdition['rules']['judging'] = {
  ...yaas2026.judging,
  pools: [
    { code: 'us', label: label('United States'), within: ['US'] },
    { code: 'world', label: label('Elsewhere'), within: [] },
  ],
  rounds: [
    { code: 'look', label: label('First look'), mode: 'screening', judgesPerEntry: 2, advance: 'threshold', count: 60 },
    { code: 'main', label: label('Main round'), mode: 'scores', judgesPerEntry: 3, advance: 'per_pool', count: 8 },
    { code: 'last', label: label('Final'), mode: 'pairs', judgesPerEntry: 5, advance: 'top', count: 1 },
  ],
  ties: 'criterion',
  tieCriterion: 'theme',
};

const rules: NewEdition['rules'] = { ...yaas2026, ...shownToThePublic, judging, quotas: [] };

let yaas: YaasInTest;
let season: Season;
let works: JudgedWorks;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas, rules);
  works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
});
afterAll(() => yaas.stop());

async function confirmed(): Promise<{ id: string; student: Actor }> {
  const student = await aStudent(yaas);
  const id = await aDraft(yaas, season, { student });
  await submitWithConsent(yaas, { student, id });
  await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
  return { id, student };
}

const asJudging = <T>(story: (unit: Unit) => Promise<T>) => yaas.as(system, story);
const outcome = (workId: string, told: RoundOutcome['outcome'], place: number | null = null): RoundOutcome => ({
  workId,
  outcome: told,
  place,
  score: '0.5',
  cards: 3,
});
const publicState = async (id: string) =>
  (await yaas.rows<{ public_state: string }>('SELECT public_state FROM entry WHERE id = $1', [id]))[0]!.public_state;
const roundOf = async (id: string) =>
  (await yaas.rows<{ round_id: string }>('SELECT round_id FROM entry WHERE id = $1', [id]))[0]!.round_id;

describe('An edition’s rules say how it is judged', () => {
  test('in rounds of a mode each, from which some go on', async () => {
    expect(await asJudging(({ manager }) => works.plan(manager, season.editionId))).toEqual({
      rounds: [
        {
          label: label('First look'),
          mode: 'screening',
          judgesPerEntry: 2,
          advancement: { kind: 'threshold', at: 0.6 },
        },
        {
          label: label('Main round'),
          mode: 'rubric',
          judgesPerEntry: 3,
          advancement: { kind: 'top', count: 8, per: 'pool' },
        },
        { label: label('Final'), mode: 'pairwise', judgesPerEntry: 5, advancement: null },
      ],
      tieLadder: [{ step: 'criterion', code: 'theme' }, { step: 'shared' }],
    });
  });

  test('and who breaks a tie where no criterion does', () => {
    const rest = { ...judging, rounds: [] } as unknown as Parameters<typeof planIn>[0];
    expect(planIn({ ...rest, ties: 'shared' }).tieLadder).toEqual([{ step: 'shared' }]);
    expect(planIn({ ...rest, ties: 'jury' }).tieLadder.map(({ step }) => step)).toEqual([
      'pairwise',
      'chair',
      'shared',
    ]);
  });
});

describe('A work before its first jury', () => {
  test('comes with its pool in its age group, its country, its sender, and the languages in which it can be read', async () => {
    const { id } = await confirmed();
    await yaas.rows(
      `INSERT INTO entry_revision_text (revision_id, role, locale, title, statement, body, made_by)
       SELECT revision_id, 'translation', 'uk', 'Міст', '', 'Ми будували міст', 'self' FROM entry WHERE id = $1`,
      [id],
    );
    const ready = await asJudging(({ manager }) =>
      works.ready(manager, { levelId: season.editionId, category: 'poetry' }),
    );
    expect(ready.find(({ workId }) => workId === id)).toEqual({
      workId: id,
      category: 'poetry',
      ageGroup: '15-18',
      pool: 'us/15-18',
      languages: ['en', 'uk'],
      country: 'US',
      sponsor: season.memberId,
      communityIds: [season.irondequoit, season.poltava],
    });
  });
});

describe('From round to round', () => {
  let first: string;
  let final: string;
  let on: { id: string; student: Actor };
  let out: { id: string; student: Actor };

  beforeEach(async () => {
    [first, final] = [await aRound(yaas, season), await aRound(yaas, season)];
    [on, out] = [await confirmed(), await confirmed()];
    await asJudging((unit) => works.opened(unit, first, [on.id, out.id]));
    const outcomes = [outcome(on.id, 'advanced'), outcome(out.id, 'not_placed')];
    await asJudging((unit) => works.decided(unit, first, outcomes));
    await asJudging((unit) => works.opened(unit, final, [on.id], { follows: first }));
    await asJudging((unit) => works.released(unit, first, outcomes));
  });

  test('a work that goes on stays before a jury, and its family hears at the end', async () => {
    expect([await stateOf(yaas, on.id), await publicState(on.id), await roundOf(on.id)]).toEqual([
      'in_round',
      'in_round',
      final,
    ]);
    const outcomes = [outcome(on.id, 'placed', 1)];
    await asJudging((unit) => works.decided(unit, final, outcomes));
    expect([await stateOf(yaas, on.id), await publicState(on.id)]).toEqual(['placed', 'in_round']);
    await asJudging((unit) => works.released(unit, final, outcomes));
    expect(await publicState(on.id)).toBe('placed');
  });

  test('the release of the first round tells the families of the others', async () => {
    expect([await stateOf(yaas, out.id), await publicState(out.id)]).toEqual(['not_placed', 'not_placed']);
  });

  test('a work that is not in the followed round does not come before its next jury', async () => {
    const third = await aRound(yaas, season);
    await expect(asJudging((unit) => works.opened(unit, third, [out.id], { follows: first }))).rejects.toMatchObject({
      status: 409,
    });
    expect(await roundOf(out.id)).toBe(first);
  });

  test('a cancelled final gives its works back to the round before', async () => {
    await asJudging((unit) => works.cancelled(unit, final, { follows: first }));
    expect([await stateOf(yaas, on.id), await roundOf(on.id)]).toEqual(['in_round', first]);
  });

  test('a decision that is taken back before its release leaves the works in the round', async () => {
    await asJudging((unit) => works.decided(unit, final, [outcome(on.id, 'placed', 1)]));
    await asJudging((unit) => works.undecided(unit, final));
    const [row] = await yaas.rows('SELECT state, public_state, place, decided_at FROM entry WHERE id = $1', [on.id]);
    expect(row).toEqual({ state: 'in_round', public_state: 'in_round', place: null, decided_at: null });
  });

  test('a family can take its work back in between', async () => {
    await yaas.as(on.student, (unit) => yaas.service.withdraw(unit, on.id));
    expect(await stateOf(yaas, on.id)).toBe('withdrawn');
    await asJudging((unit) => works.decided(unit, final, [outcome(on.id, 'placed', 1)]));
    expect(await stateOf(yaas, on.id)).toBe('withdrawn');
  });
});
