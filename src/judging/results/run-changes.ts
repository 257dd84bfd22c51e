import { In, type EntityManager } from 'typeorm';
import type { Unit } from '../../platform/index.js';
import type { Method } from '../round/mode.js';
import { Round } from '../round/round.entity.js';
import { adoptedRun } from './adopted-run.js';
import { handsIn, type Hands } from './hands.js';
import { inputsHash } from './inputs-hash.js';
import { ResultAdoption } from './result-adoption.entity.js';
import type { ResultRun } from './result-run.entity.js';
import { tallyInput } from './tally-input.js';

/** What a run counted, and the round no longer holds. Where both are none, something else has changed. */
export interface RunChanges {
  /** Works that were taken out. */
  withdrawn: number;
  /** Works that take part, from each of which a judge stepped back, once for each judge. */
  steppedBack: number;
}

/** Null while the run stands on what the round holds now, and the mini-rounds that broke its ties on what they hold. Where something hangs on it, call it with the round locked. */
export async function changesSince(manager: EntityManager, round: Round, run: ResultRun): Promise<RunChanges | null> {
  const changes = await changesInItself(manager, round, run);
  if (changes) return changes;
  const changed = await changedMiniRounds(manager, round.id);
  return changed.length > 0 ? { withdrawn: 0, steppedBack: 0 } : null;
}

/** An answer of theirs falls with it, and the tie is open again. Call it with the round that they broke a tie of locked. */
export async function letGoOfChangedMiniRounds(unit: Unit, roundId: string): Promise<void> {
  const changed = await changedMiniRounds(unit.manager, roundId);
  if (changed.length === 0) return;
  await unit.manager.delete(ResultAdoption, { roundId: In(changed) });
  await unit.record('tie.mini-rounds-let-go', { type: 'round', id: roundId }, { miniRounds: changed });
}

/** Of those whose order breaks a tie now. A work that left one leaves the others in their order. */
async function changedMiniRounds(manager: EntityManager, roundId: string): Promise<string[]> {
  const minis = await manager.query<{ id: string }[]>(
    'SELECT DISTINCT mini_round_id AS id FROM standing_tie_answer WHERE round_id = $1 AND mini_round_id IS NOT NULL ORDER BY 1',
    [roundId],
  );
  const changed: string[] = [];
  for (const { id } of minis) {
    const mini = await manager.findOneByOrFail(Round, { id });
    const changes = await changesInItself(manager, mini, await adoptedRun(manager, id));
    if (changes && (changes.steppedBack > 0 || changes.withdrawn === 0)) changed.push(id);
  }
  return changed;
}

async function changesInItself(manager: EntityManager, round: Round, run: ResultRun): Promise<RunChanges | null> {
  const input = await tallyInput(manager, round, run.method as Method);
  if (inputsHash(input) === run.inputsHash) return null;
  return whatLeft(run.hands ?? {}, await handsIn(manager, round.id));
}

function whatLeft(then: Hands, now: Hands): RunChanges {
  const works = Object.entries(then);
  const staying = works.flatMap(([code, judges]) => (now[code] ? [{ judges, still: new Set(now[code]) }] : []));
  return {
    withdrawn: works.length - staying.length,
    steppedBack: staying.reduce(
      (sum, { judges, still }) => sum + judges.filter((judge) => !still.has(judge)).length,
      0,
    ),
  };
}
