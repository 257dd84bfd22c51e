import { NotFound, type Unit } from '../../platform/index.js';
import type { RoundMode } from '../round/mode.js';
import type { RoundState } from '../round/round-state.js';

/** A judge's seat in a round whose works are weighed against one another. */
export interface OwnSeat {
  roundJudgeId: string;
  roundId: string;
  state: RoundState;
  mode: RoundMode;
  modeSettings: object;
}

/**
 * The actor's own seat: locked, so that their tabs save one after the other, and with the round held against closing.
 * @throws NotFound when they are not on that jury
 */
export async function ownSeat(unit: Unit, roundId: string): Promise<OwnSeat> {
  const [seat] = await unit.manager.query<OwnSeat[]>(
    `SELECT j.id AS "roundJudgeId", r.id AS "roundId", r.state, r.mode, r.mode_settings AS "modeSettings"
       FROM round_judge j JOIN round r ON r.id = j.round_id
      WHERE j.round_id = $1 AND j.account_id = $2 AND j.state = 'accepted' FOR SHARE OF r FOR UPDATE OF j`,
    [roundId, unit.actor.accountId],
  );
  if (!seat) throw new NotFound();
  return seat;
}

/** Assignments in hand, in the judge's own order. */
export interface Held {
  assignmentId: string;
  roundEntryId: string;
}

export function heldBy(unit: Unit, roundJudgeId: string): Promise<Held[]> {
  return unit.manager.query<Held[]>(
    `SELECT a.id AS "assignmentId", a.round_entry_id AS "roundEntryId" FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id
      WHERE a.round_judge_id = $1 AND a.state = 'offered' AND e.withdrawn_at IS NULL ORDER BY a.position`,
    [roundJudgeId],
  );
}
