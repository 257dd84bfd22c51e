import type { Actor } from '../../../src/platform/index.js';
import { system } from '../../../src/platform/index.js';
import type { CardInput, NewRound } from '../../../src/judging/index.js';
import type { Person } from '../../support/people.js';
import type { JudgingInTest } from './judging-in-test.js';

export interface JudgeInTest {
  person: Person;
  actor: Actor;
  communities?: string[];
}

const DAY = 86_400_000;

/** A round of the fake programme with three judges for each work, open from yesterday for a week. */
export async function aRound(judging: JudgingInTest, wishes: Partial<NewRound> = {}): Promise<string> {
  const { id } = await judging.plans.plan(system, {
    programme: 'fake',
    editionId: judging.programme.editionId,
    category: 'poetry',
    name: 'Poetry, first round',
    judgesPerEntry: 3,
    opensAt: new Date(Date.now() - DAY),
    closesAt: new Date(Date.now() + 7 * DAY),
    timeZone: 'America/New_York',
    statementShown: true,
    feedback: true,
    seed: 2026,
    ...wishes,
  });
  return id;
}

/** So many judges who were invited and accepted. */
export async function aJury(judging: JudgingInTest, roundId: string, size: number): Promise<JudgeInTest[]> {
  const jury: JudgeInTest[] = [];
  for (let number = 1; number <= size; number++) jury.push(await aJudge(judging, roundId, `Judge ${number}`));
  return jury;
}

/** A judge of the round, with ties to these communities. */
export async function aJudge(
  judging: JudgingInTest,
  roundId: string,
  name: string,
  communities: string[] = [],
  email?: string,
): Promise<JudgeInTest> {
  const { person, actor } = await judging.person('judge', roundId, name, email);
  await judging.jury.invite(system, roundId, { email: person.email, name, locale: 'en' });
  for (const community of communities) await judging.ties.declare(actor, community);
  await judging.papers.passTraining(actor);
  await judging.jury.accept(actor, roundId, { agreed: true, languages: ['en'] });
  return { person, actor };
}

/** Takes the works in, draws and opens. */
export async function opened(judging: JudgingInTest, roundId: string): Promise<void> {
  await judging.rounds.openConflicts(system, roundId);
  await judging.assignments.assign(system, roundId);
  await judging.rounds.open(system, roundId);
}

/** Ids of the rubric's criteria in their order. */
export async function criteriaOf(judging: JudgingInTest, roundId: string): Promise<string[]> {
  const rows = await judging.rows<{ id: string }>(
    'SELECT c.id FROM criterion c JOIN round r USING (rubric_version_id) WHERE r.id = $1 ORDER BY c.position',
    [roundId],
  );
  return rows.map((row) => row.id);
}

/** A card with these steps in the order of the criteria; null leaves one out. */
export function aCard(
  criteria: readonly string[],
  steps: readonly (number | null)[],
  more: Partial<CardInput> = {},
): CardInput {
  const given = criteria.flatMap((id, index): [string, number][] => (steps[index] ? [[id, steps[index]]] : []));
  return { version: 0, scores: Object.fromEntries(given), worksWell: '', tryNext: '', privateNote: '', ...more };
}

interface Sheet {
  jury: readonly JudgeInTest[];
  /** Steps of the three criteria for a work. */
  steps: (workId: string, judge: number) => readonly (number | null)[];
}

/** Every judge scores every work that they hold. */
export async function scoreAll(judging: JudgingInTest, roundId: string, { jury, steps }: Sheet): Promise<void> {
  const criteria = await criteriaOf(judging, roundId);
  for (const [index, { actor }] of jury.entries()) {
    for (const { assignmentId } of await judging.desks.ownWorks(actor, roundId)) {
      const workId = await workOf(judging, assignmentId);
      await judging.scores.save(actor, assignmentId, aCard(criteria, steps(workId, index)));
    }
  }
}

export async function workOf(judging: JudgingInTest, assignmentId: string): Promise<string> {
  const [row] = await judging.rows<{ work_id: string }>(
    'SELECT e.work_id FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id WHERE a.id = $1',
    [assignmentId],
  );
  return row!.work_id;
}

/** Adopts, decides and gives back the outcomes that the programme was told. */
export async function decided(judging: JudgingInTest, roundId: string) {
  await judging.rounds.close(system, roundId);
  const { resultRunId } = await judging.results.tally(system, roundId);
  await judging.results.adopt(system, roundId, resultRunId);
  await judging.results.decide(system, roundId);
  return judging.programme.told.findLast((said) => said.what === 'decided' && said.roundId === roundId)!.outcomes;
}
