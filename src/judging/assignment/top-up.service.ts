import { Injectable } from '@nestjs/common';
import { newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { lockRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import type { RoundState } from '../round/round-state.js';
import { Assignment } from './assignment.entity.js';
import { randomFrom, shuffled } from './random.js';

interface Candidate {
  id: string;
  load: number;
  last: number;
}

/** In these states a draw stands and may be mended. */
const mendable: ReadonlySet<RoundState> = new Set(['assigned', 'calibrating', 'open', 'paused', 'closing'] as const);

/** Mends a draw in places; it is never made anew once it stands. */
@Injectable()
export class TopUpService {
  constructor(private readonly work: Work) {}

  /** Gives each of these works one more judge: the least loaded without conflict who never had it. The caller holds the round's lock. */
  async replace(unit: Unit, round: Round, entryIds: readonly string[]): Promise<void> {
    if (!mendable.has(round.state)) return;
    for (const entryId of entryIds) await this.addOne(unit, round, entryId);
  }

  /** Fills up every work that has fewer judges than the round wants, as far as the jury allows. @returns the cards given. */
  fill(actor: Actor, roundId: string): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      let given = 0;
      for (const { id, missing } of await lacking(unit, round)) {
        for (let more = 0; more < missing && (await this.addOne(unit, round, id)); more++) given++;
      }
      await unit.record('round.topped-up', { type: 'round', id: roundId }, { given });
      return given;
    });
  }

  private async addOne(unit: Unit, round: Round, entryId: string): Promise<boolean> {
    const candidates = await candidatesFor(unit, round.id, entryId);
    const random = randomFrom(round.seed + candidates.reduce((sum, { last }) => sum + last, 0));
    const [judge] = shuffled(candidates, random).toSorted((a, b) => a.load - b.load);
    if (!judge) return false;
    await unit.manager.insert(Assignment, {
      id: newId(),
      roundEntryId: entryId,
      roundJudgeId: judge.id,
      position: judge.last + 1,
      origin: 'top_up',
      state: 'offered',
    });
    return true;
  }
}

function candidatesFor(unit: Unit, roundId: string, entryId: string): Promise<Candidate[]> {
  return unit.manager.query<Candidate[]>(
    `SELECT j.id, count(a.id) FILTER (WHERE a.state = 'offered')::int AS load, COALESCE(max(a.position), 0) AS last
       FROM round_judge j LEFT JOIN assignment a ON a.round_judge_id = j.id
      WHERE j.round_id = $1 AND j.state = 'accepted'
        AND NOT EXISTS (SELECT FROM judge_conflict c WHERE c.round_judge_id = j.id AND c.round_entry_id = $2)
        AND NOT EXISTS (SELECT FROM assignment had WHERE had.round_judge_id = j.id AND had.round_entry_id = $2)
      GROUP BY j.id ORDER BY j.id`,
    [roundId, entryId],
  );
}

function lacking(unit: Unit, round: Round): Promise<{ id: string; missing: number }[]> {
  return unit.manager.query<{ id: string; missing: number }[]>(
    `SELECT e.id, $2 - count(a.id)::int AS missing FROM round_entry e
       LEFT JOIN assignment a ON a.round_entry_id = e.id AND a.state = 'offered'
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL GROUP BY e.id HAVING count(a.id) < $2 ORDER BY e.id`,
    [round.id, round.judgesPerEntry],
  );
}
