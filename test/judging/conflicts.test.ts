import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CONFLICT_SOURCES, type ConflictSource } from '../../src/judging/conflicts/conflict-source.js';
import { JudgeProfileService, RechecksService } from '../../src/judging/index.js';
import { newId, system } from '../../src/platform/index.js';
import { eventually } from '../support/eventually.js';
import { queriesOf } from '../support/queries.js';
import { aCard, aJudge, aJury, aRound, criteriaOf, opened, type JudgeInTest } from './support/a-round.js';
import { planted, type Entrant } from './support/fake-programme.js';
import { JudgingInTest } from './support/judging-in-test.js';
import { refusal } from './support/refusal.js';

let judging: JudgingInTest;

beforeAll(async () => {
  judging = await JudgingInTest.start();
});
afterAll(() => judging.stop());
beforeEach(() => judging.programme.works.clear());

const nobody = { languages: [], skills: {}, schools: [], relations: [] };
const declare = (judge: JudgeInTest, more: { schools?: string[]; relations?: string[] }) =>
  judging.app.get(JudgeProfileService).save(judge.actor, { ...nobody, ...more });
/** Why the person may not look at works of the round, by work. */
const found = async (round: string, accountId: string): Promise<Map<string, string[]>> => {
  const rows = await judging.rows<{ workId: string; source: string }>(
    `SELECT e.work_id AS "workId", c.source FROM standing_conflict c JOIN round_entry e ON e.id = c.round_entry_id
      WHERE e.round_id = $1 AND c.account_id = $2 ORDER BY c.source`,
    [round, accountId],
  );
  return new Map(
    [...Map.groupBy(rows, ({ workId }) => workId)].map(([id, own]) => [id, own.map(({ source }) => source)]),
  );
};
const holdersOf = async (workId: string): Promise<string[]> => {
  const rows = await judging.rows<{ account_id: string }>(
    `SELECT j.account_id FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round_entry e ON e.id = a.round_entry_id
      WHERE e.work_id = $1 AND a.state = 'offered'`,
    [workId],
  );
  return rows.map((row) => row.account_id);
};

describe('A tie of each kind keeps a judge from a work', () => {
  const cases: Record<
    Exclude<ConflictSource, 'declared'>,
    (judge: JudgeInTest) => Promise<Partial<Entrant> & { communityIds?: string[] }>
  > = {
    own_work: async ({ person }) => ({ email: person.email }),
    household: async ({ person }) => ({ guardian: person.displayName }),
    relation: async (judge) => declare(judge, { relations: ['Robin Close'] }).then(() => ({ name: 'Robin Close' })),
    teacher: async ({ person }) => ({ teacher: person.accountId }),
    mentor: async ({ person }) => ({ mentor: person.accountId }),
    referee: async ({ person }) => ({ referee: person.accountId }),
    school: async (judge) => declare(judge, { schools: ['Lakeside High'] }).then(() => ({ school: 'Lakeside High' })),
    email_domain: async () => ({ guardianEmail: 'parent@tempe.gov' }),
    coordinator: async ({ person }) => ({ coordinator: person.accountId }),
    own_community: async ({ actor }) => {
      const community = await judging.community(`Own ${newId()}`);
      await judging.ties.declare(actor, community);
      return { communityIds: [community] };
    },
    partner_city: async ({ actor }) => {
      const [home, partner] = [
        await judging.community(`Home ${newId()}`),
        await judging.community(`Partner ${newId()}`),
      ];
      await judging.partners(home, partner);
      await judging.ties.declare(actor, home);
      return { communityIds: [partner] };
    },
  };

  test.each(Object.entries(cases))('%s', async (source, tie) => {
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const judge = await aJudge(
      judging,
      round,
      'Tied Judge',
      [],
      source === 'email_domain' ? `${newId()}@arts.tempe.gov` : undefined,
    );
    const { communityIds = [], ...entrant } = await tie(judge);
    const tied = judging.programme.addWork({ entrant, communityIds });
    judging.programme.addWork();
    await judging.rounds.openConflicts(system, round);
    expect(await found(round, judge.person.accountId)).toEqual(new Map([[tied.workId, [source]]]));
    const plan = await judging.assignments.assign(system, round);
    expect(plan.shortages).toHaveLength(1);
    expect(await holdersOf(tied.workId)).toEqual([]);
  });

  test('and no kind is left out of this list', () => {
    expect(Object.keys(cases).toSorted()).toEqual(
      CONFLICT_SOURCES.filter((source) => source !== 'declared').toSorted(),
    );
  });
});

describe('Conflicts are found anew', () => {
  test('when a judge on a running round declares something: the card counts no more, and another judge gets the work', async () => {
    const tied = judging.programme.addWork({ entrant: { school: 'Lakeside High' } });
    judging.programme.addWork();
    const round = await aRound(judging, { judgesPerEntry: 2 });
    const jury = await aJury(judging, round, 3);
    await opened(judging, round);
    const before = await holdersOf(tied.workId);
    const judge = jury.find(({ person }) => person.accountId === before[0])!;
    const own = await judging.desks.ownWorks(judge.actor, round);
    for (const { assignmentId } of own)
      await judging.scores.save(judge.actor, assignmentId, aCard(await criteriaOf(judging, round), [5, 5, 5]));
    await declare(judge, { schools: ['Lakeside High'] });
    const after = await holdersOf(tied.workId);
    expect(after).toHaveLength(2);
    expect(after).not.toContain(judge.person.accountId);
  });

  test('when a partnership is added: the judges of running rounds step back by themselves', async () => {
    const [home, partner] = [await judging.community(`Alba ${newId()}`), await judging.community(`Borgo ${newId()}`)];
    const tied = judging.programme.addWork({ communityIds: [partner] });
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const judge = await aJudge(judging, round, 'Of Alba', [home]);
    await aJudge(judging, round, 'Of nowhere');
    await opened(judging, round);
    await judging.partners(home, partner);
    expect(await eventually(async () => (await found(round, judge.person.accountId)).has(tied.workId))).toBe(true);
    expect(await holdersOf(tied.workId)).not.toContain(judge.person.accountId);
  });

  test('when the programme learns something new of a work', async () => {
    const work = judging.programme.addWork();
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
    await opened(judging, round);
    work.entrant.teacher = judge.person.accountId;
    await judging.run((unit) => judging.app.get(RechecksService).ofWork(unit, work.workId));
    expect(await found(round, judge.person.accountId)).toEqual(new Map([[work.workId, ['teacher']]]));
    expect(await holdersOf(work.workId)).toEqual([]);
  });

  test('when a work that went back stands for another community now', async () => {
    const home = await judging.community(`Cora ${newId()}`);
    const work = judging.programme.addWork();
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const judge = await aJudge(judging, round, 'Of Cora', [home]);
    await judging.rounds.openConflicts(system, round);
    await judging.assignments.assign(system, round);
    expect(await holdersOf(work.workId)).toEqual([judge.person.accountId]);
    Object.assign(work, { communityIds: [home] });
    expect(await refusal(judging.rounds.open(system, round))).toBe('every-work-is-judged');
  });

  test('and what a judge took back by mistake stays until somebody clears it', async () => {
    const home = await judging.community(`Dana ${newId()}`);
    const work = judging.programme.addWork({ communityIds: [home] });
    const round = await aRound(judging);
    const judge = await aJudge(judging, round, 'Of Dana', [home]);
    await judging.rounds.openConflicts(system, round);
    await judging.ties.takeBack(judge.actor, home);
    await judging.assignments.assign(system, round);
    expect(await found(round, judge.person.accountId)).toEqual(new Map([[work.workId, ['own_community']]]));
  });
});

describe('A conflict that a judge declared on a work', () => {
  test('keeps them from it in the round that follows', async () => {
    const [known] = [judging.programme.addWork(), judging.programme.addWork()];
    const round = await aRound(judging, { judgesPerEntry: 2 });
    const [judge] = (await aJury(judging, round, 2)) as [JudgeInTest];
    await opened(judging, round);
    const cards = await judging.rows<{ id: string }>(
      `SELECT a.id FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id JOIN round_judge j ON j.id = a.round_judge_id
        WHERE e.work_id = $1 AND j.account_id = $2`,
      [known.workId, judge.person.accountId],
    );
    await judging.recusals.declare(judge.actor, cards[0]!.id);
    await judging.rounds.cancel(system, round, 'Begun anew');
    const next = await aRound(judging, { judgesPerEntry: 1 });
    await judging.jury.invite(system, next, { email: judge.person.email, name: 'Ada', locale: 'en' });
    await judging.jury.accept(judge.actor, next, { agreed: true, languages: [] });
    await judging.rounds.openConflicts(system, next);
    expect(await found(next, judge.person.accountId)).toEqual(new Map([[known.workId, ['declared']]]));
  });
});

describe('The database', () => {
  test('refuses an assignment in conflict, by whatever hand', async () => {
    judging.programme.addWork({ entrant: { guardian: 'Judge Parent' } });
    const round = await aRound(judging, { judgesPerEntry: 1 });
    await aJudge(judging, round, 'Judge Parent');
    await judging.rounds.openConflicts(system, round);
    const bySql = judging.rows(
      `INSERT INTO assignment (id, round_entry_id, round_judge_id, position, origin, state)
       SELECT gen_random_uuid(), e.id, j.id, 1, 'drawn', 'offered' FROM round_entry e JOIN round_judge j USING (round_id) WHERE e.round_id = $1`,
      [round],
    );
    expect(await refusal(bySql)).toBe('assignment_has_no_conflict');
  });

  test('refuses a conflict beside a work that is still held', async () => {
    judging.programme.addWork();
    const round = await aRound(judging, { judgesPerEntry: 1 });
    const [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
    await opened(judging, round);
    const bySql = judging.rows(
      `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since)
       SELECT gen_random_uuid(), $2, e.id, 'school', now() FROM round_entry e WHERE e.round_id = $1`,
      [round, judge.person.accountId],
    );
    expect(await refusal(bySql)).toBe('judge_conflict_leaves_no_assignment');
  });

  test('changes no conflict once it was found', async () => {
    judging.programme.addWork({ entrant: { guardian: 'Judge Parent' } });
    const round = await aRound(judging);
    await aJudge(judging, round, 'Judge Parent');
    await judging.rounds.openConflicts(system, round);
    const bySql = judging.rows(`UPDATE conflict_of_interest SET source = 'school' WHERE source = 'household'`);
    await expect(bySql).rejects.toThrow(/append-only|changed/i);
  });
});

const queriesToCompare = async (works: number) => {
  judging.programme.works.clear();
  for (let number = 0; number < works; number++) judging.programme.addWork({ entrant: { school: planted.school } });
  const round = await aRound(judging);
  const judge = await aJudge(judging, round, 'Ada');
  await judging.rounds.openConflicts(system, round);
  return queriesOf(() =>
    judging.run((unit) => judging.app.get(RechecksService).ofPerson(unit, judge.person.accountId)),
  );
};

test('A jury is compared with one work and with sixty by the same number of queries', async () => {
  const one = await queriesToCompare(1);
  expect(await queriesToCompare(60)).toHaveLength(one.length);
});
