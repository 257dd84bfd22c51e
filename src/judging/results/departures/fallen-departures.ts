import type { Unit } from '../../../platform/index.js';
import type { ResultRun } from '../result-run.entity.js';
import type { Departure } from './departure.entity.js';

interface Fall {
  cause: NonNullable<Departure['withdrawnFor']>;
  /** SQL over the departure `p` and its work `e`. */
  where: string;
  parameters: readonly unknown[];
}

async function fall({ manager, now }: Unit, { cause, where, parameters }: Fall): Promise<void> {
  await manager.query(
    `UPDATE departure p SET withdrawn_at = $1, withdrawn_for = $2 FROM round_entry e
      WHERE e.id = p.round_entry_id AND p.withdrawn_at IS NULL AND ${where}`,
    [now, cause, ...parameters],
  );
}

/** Another ranking counts now: what was said of the one before is to be said anew. One that was counted from the same cards is the same ranking. */
export const departuresFallWithTheirRanking = (
  unit: Unit,
  { roundId, inputsHash }: Pick<ResultRun, 'roundId' | 'inputsHash'>,
): Promise<void> =>
  fall(unit, {
    cause: 'counted_anew',
    where: `e.round_id = $3 AND NOT EXISTS (SELECT FROM result_run run WHERE run.id = p.result_run_id AND run.inputs_hash = $4)`,
    parameters: [roundId, inputsHash],
  });

/** Judges score again, and no ranking counts any more. */
export const departuresFallWithTheirRound = (unit: Unit, roundId: string): Promise<void> =>
  fall(unit, { cause: 'opened_again', where: 'e.round_id = $3', parameters: [roundId] });

/** The work has left the round. */
export const departuresFallWithTheirWork = (unit: Unit, roundEntryId: string): Promise<void> =>
  fall(unit, { cause: 'work_left', where: 'e.id = $3', parameters: [roundEntryId] });
