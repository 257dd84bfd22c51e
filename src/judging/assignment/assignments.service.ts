import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { insertMany, Lifecycles, newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { ConflictsService } from '../conflicts/conflicts.service.js';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { loadRound, lockRound } from '../round/load-round.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import { RoundFactsQueries } from '../round/round-facts.queries.js';
import { RoundWorksService } from '../round/round-works.service.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import type { Round } from '../round/round.entity.js';
import { assign, type Plan } from './assign.js';
import { Assignment } from './assignment.entity.js';

/** The draw: which judge looks at which works. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly works: RoundWorksService,
    private readonly conflicts: ConflictsService,
    private readonly facts: RoundFactsQueries,
  ) {}

  /** What a draw over the works and judges of this moment would give; nothing is kept. Ids are those of round entries and round judges. */
  async plan(actor: Actor, roundId: string): Promise<Plan> {
    const manager = this.work.read();
    return planOf(manager, await loadRound(manager, actor, roundId));
  }

  /** Takes in the works of this moment, computes conflicts, draws, and keeps the draw in place of an earlier one. */
  assign(actor: Actor, roundId: string): Promise<Plan> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      await this.works.takeIn(unit, round);
      await forgetDraw(unit, round);
      await this.conflicts.compute(unit, round);
      const facts = () => this.facts.of(unit.manager, roundId);
      await this.lifecycles.apply(unit, roundLifecycle, { id: roundId, event: 'assign', facts });
      const plan = await planOf(unit.manager, round);
      await insertMany(unit.manager, Assignment, assignmentsOf(plan));
      await unit.record(
        'round.assign',
        { type: 'round', id: roundId },
        { seed: round.seed, shortages: plan.shortages.length },
      );
      return plan;
    });
  }
}

async function planOf(manager: EntityManager, round: Round): Promise<Plan> {
  const entries = await manager.findBy(RoundEntry, { roundId: round.id, withdrawnAt: IsNull() });
  const judges = await manager.findBy(RoundJudge, { roundId: round.id, state: 'accepted' });
  const conflicts = await manager.query<{ work: string; judge: string }[]>(
    `SELECT c.round_entry_id AS work, c.round_judge_id AS judge FROM judge_conflict c
       JOIN round_judge j ON j.id = c.round_judge_id WHERE j.round_id = $1`,
    [round.id],
  );
  return assign({
    works: entries.map(({ id, pool }) => ({ id, pool })),
    judges: judges.map(({ id }) => id),
    k: round.judgesPerEntry,
    conflicts,
    seed: round.seed,
  });
}

/** Before a round opens no card can hang on its draw. */
async function forgetDraw(unit: Unit, { id, state }: Round): Promise<void> {
  if (state !== 'assigned') return;
  await unit.manager.query(
    'DELETE FROM assignment a USING round_judge j WHERE j.id = a.round_judge_id AND j.round_id = $1',
    [id],
  );
}

const assignmentsOf = ({ cards }: Plan): Assignment[] =>
  [...cards].flatMap(([roundJudgeId, entryIds]) =>
    entryIds.map((roundEntryId, index) => ({
      id: newId(),
      roundEntryId,
      roundJudgeId,
      position: index + 1,
      origin: 'drawn' as const,
      state: 'offered' as const,
    })),
  );
