import type { NewRound } from '../../../src/judging/index.js';
import { system } from '../../../src/platform/index.js';
import { aJury, aRound, opened, scoreAll, type JudgeInTest } from './a-round.js';
import type { JudgingInTest } from './judging-in-test.js';

export interface CountedRound {
  round: string;
  jury: JudgeInTest[];
  workIds: string[];
}

/** A round of a programme that has these works alone, on each of which two judges agree: `steps` are theirs, work by work. Counted, and the run adopted. */
export async function aCountedRound(
  judging: JudgingInTest,
  steps: readonly (readonly number[])[],
  wishes: Partial<NewRound>,
): Promise<CountedRound> {
  judging.programme.works.clear();
  const workIds = steps.map(() => judging.programme.addWork().workId);
  const round = await aRound(judging, { judgesPerEntry: 2, ...wishes });
  const jury = await aJury(judging, round, 2);
  await opened(judging, round);
  await scoreAll(judging, round, { jury, steps: (workId) => steps[workIds.indexOf(workId)]! });
  await judging.rounds.close(system, round);
  const { resultRunId } = await judging.results.tally(system, round);
  await judging.results.adopt(system, round, resultRunId);
  return { round, jury, workIds };
}

/** The id of a work in a round. */
export async function entryIn(judging: JudgingInTest, roundId: string, workId: string): Promise<string> {
  const rows = await judging.rows<{ id: string }>('SELECT id FROM round_entry WHERE round_id = $1 AND work_id = $2', [
    roundId,
    workId,
  ]);
  return rows[0]!.id;
}

/** What the works were decided to be placed, in their order; null is no place. */
export async function placesIn(
  judging: JudgingInTest,
  { round, workIds }: Pick<CountedRound, 'round' | 'workIds'>,
): Promise<(number | null)[]> {
  const rows = await judging.rows<{ place: number | null }>(
    `SELECT d.place FROM unnest($2::uuid[]) WITH ORDINALITY AS w (id, n)
       JOIN round_entry e ON e.work_id = w.id AND e.round_id = $1 JOIN decision d ON d.round_entry_id = e.id ORDER BY w.n`,
    [round, workIds],
  );
  return rows.map(({ place }) => place);
}
