import type { NewRound } from '../../../src/judging/index.js';
import { signIn } from '../../support/people.js';
import { aJury, aRound, opened, type JudgeInTest } from './a-round.js';
import type { JudgingInTest } from './judging-in-test.js';
import { visitAs, type Visit } from './staff-visit.js';

export interface Table {
  round: string;
  judge: JudgeInTest;
  /** The judge's assignments in their own order. */
  own: string[];
  visit: Visit;
}

/** One judge with all works in hand, in an open round. */
export async function aTable(judging: JudgingInTest, works: number, wishes: Partial<NewRound>): Promise<Table> {
  for (let number = 0; number < works; number++) judging.programme.addWork({ title: `Poem ${number}` });
  const round = await aRound(judging, { judgesPerEntry: 1, ...wishes });
  const [judge] = (await aJury(judging, round, 1)) as [JudgeInTest];
  await opened(judging, round);
  const own = (await judging.desks.ownWorks(judge.actor, round)).map(({ assignmentId }) => assignmentId);
  return { round, judge, own, visit: visitAs(judging, await signIn(judging.url, judge.person)) };
}

/** How far the judge is with each work, in their own order. */
export const statuses = async (judging: JudgingInTest, { judge, round }: Pick<Table, 'judge' | 'round'>) =>
  (await judging.desks.ownWorks(judge.actor, round)).map(({ status }) => status);
/** What refused it: a rule, or a status. */
export const refusal = (act: Promise<unknown>) =>
  act.then(
    () => 'nothing refused it',
    (error: { rules?: { id: string }[]; status?: number }) => error.rules?.[0]?.id ?? error.status ?? error,
  );
