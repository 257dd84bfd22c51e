import { Injectable } from '@nestjs/common';
import { Lifecycles, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { assignmentLifecycle } from '../assignment/assignment.lifecycle.js';
import { TopUpService } from '../assignment/top-up.service.js';
import { ConflictOfInterest } from '../conflicts/conflict-of-interest.entity.js';
import { Round } from '../round/round.entity.js';

interface OwnAssignment {
  id: string;
  roundId: string;
  roundEntryId: string;
}

/** A judge steps back from a work; another one takes it. */
@Injectable()
export class RecusalsService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly topUps: TopUpService,
  ) {}

  /** "I know this work, or who made it." What was scored on it counts no more. @throws NotFound when it is not the actor's. */
  declare(actor: Actor, assignmentId: string): Promise<{ roundId: string }> {
    return this.work.run(actor, async (unit) => {
      const own = await ownAssignment(unit, assignmentId);
      const round = await lockedRound(unit, own.roundId);
      await this.stepBack(unit, own.id);
      const said = { source: 'declared' as const, since: unit.now, declaredBy: actor.accountId };
      const { roundEntryId } = own;
      await unit.manager.insert(ConflictOfInterest, {
        id: newId(),
        accountId: actor.accountId!,
        roundEntryId,
        ...said,
      });
      await this.topUps.replace(unit, round, [own.roundEntryId]);
      await unit.record('assignment.recused', { type: 'assignment', id: assignmentId });
      return { roundId: own.roundId };
    });
  }

  /** Ends a leaving judge's assignments without a complete card. @returns the works that lack a judge now. */
  async cancelUnfinished(unit: Unit, roundJudgeId: string): Promise<string[]> {
    const unfinished = await unit.manager.query<{ id: string; entry: string }[]>(
      `SELECT a.id, a.round_entry_id AS entry FROM assignment a LEFT JOIN scorecard s ON s.assignment_id = a.id
        WHERE a.round_judge_id = $1 AND a.state = 'offered' AND s.status IS DISTINCT FROM 'complete' ORDER BY a.position`,
      [roundJudgeId],
    );
    for (const { id } of unfinished) await this.lifecycles.apply(unit, assignmentLifecycle, { id, event: 'cancel' });
    return unfinished.map(({ entry }) => entry);
  }

  /** A judge holds the work no more, and what they scored on it does not count. */
  async stepBack(unit: Unit, id: string): Promise<void> {
    await this.lifecycles.apply(unit, assignmentLifecycle, { id, event: 'recuse' });
  }
}

async function ownAssignment(unit: Unit, assignmentId: string): Promise<OwnAssignment> {
  const [own] = await unit.manager.query<OwnAssignment[]>(
    `SELECT a.id, j.round_id AS "roundId", a.round_entry_id AS "roundEntryId"
       FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id WHERE a.id = $1 AND j.account_id = $2`,
    [assignmentId, unit.actor.accountId],
  );
  if (!own) throw new NotFound();
  return own;
}

async function lockedRound(unit: Unit, id: string): Promise<Round> {
  return unit.manager.findOneOrFail(Round, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
