import type { EntityManager } from 'typeorm';
import type { Method } from '../round/mode.js';
import type { Round } from '../round/round.entity.js';
import { handsIn, type Hands } from './hands.js';
import { inputsHash } from './inputs-hash.js';
import type { ResultRun } from './result-run.entity.js';
import { tallyInput } from './tally-input.js';

/** What a run counted, and the round no longer holds. Where both are none, something else has changed. */
export interface RunChanges {
  /** Works that were taken out. */
  withdrawn: number;
  /** Works that take part, from each of which a judge stepped back, once for each judge. */
  steppedBack: number;
}

/** Null while the run stands on what the round holds now. Where something hangs on it, call it with the round locked. */
export async function changesSince(manager: EntityManager, round: Round, run: ResultRun): Promise<RunChanges | null> {
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
