import { CountsService, type AskedCount } from '../../../src/judging/results/counts.service.js';
import type { JudgingInTest } from './judging-in-test.js';

/** Makes the runs that were asked for of a round, without waiting for their turn. @returns the newest run */
export async function counted(judging: JudgingInTest, roundId: string): Promise<string> {
  const waiting = await judging.rows<{ data: AskedCount }>(
    `SELECT data FROM pgboss.job WHERE name = 'judging.count' AND data ->> 'roundId' = $1 AND state < 'completed' ORDER BY created_on`,
    [roundId],
  );
  for (const { data } of waiting) await judging.app.get(CountsService).carryOut(data);
  const [run] = await judging.rows<{ id: string }>(
    'SELECT id FROM result_run WHERE round_id = $1 ORDER BY made_at DESC, id DESC LIMIT 1',
    [roundId],
  );
  return run!.id;
}
