import type { EntityManager } from 'typeorm';
import { Conflict } from '../../platform/index.js';
import { isCounted } from '../round/round-state.js';
import type { Round } from '../round/round.entity.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';

/** The run that counts, else the newest by the round's own method, while the result is looked at. @throws Conflict before and after */
export async function standingRun(manager: EntityManager, round: Round): Promise<{ run: ResultRun; adopted: boolean }> {
  const adoption = await manager.findOneBy(ResultAdoption, { roundId: round.id });
  const run = adoption
    ? await manager.findOneBy(ResultRun, { id: adoption.resultRunId })
    : await manager.findOne(ResultRun, {
        where: { roundId: round.id, method: round.method },
        order: { madeAt: 'DESC', id: 'DESC' },
      });
  if (!isCounted(round.state) || !run) throw new Conflict([], { key: 'judging.result.not-tallied' });
  return { run, adopted: adoption !== null };
}
