import type { EntityManager } from 'typeorm';
import { Conflict } from '../../platform/index.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';

/** The run that counts. @throws Conflict while none does. */
export async function adoptedRun(manager: EntityManager, roundId: string): Promise<ResultRun> {
  const adoption = await manager.findOneBy(ResultAdoption, { roundId });
  if (!adoption) throw new Conflict([], { key: 'judging.rule.one-run-is-adopted.because' });
  return manager.findOneByOrFail(ResultRun, { id: adoption.resultRunId });
}
