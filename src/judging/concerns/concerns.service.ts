import { Injectable } from '@nestjs/common';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { Assignment } from '../assignment/assignment.entity.js';
import { isWithheld } from '../conflicts/withheld.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { loadRound } from '../round/load-round.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import { toldAs, type ConcernOutcome, type ConcernReason } from './concern-reasons.js';
import { refusalsToSettle } from './concern.rules.js';
import { JudgeConcern } from './judge-concern.entity.js';

interface OwnWork {
  workId: string;
  roundId: string;
  programme: string;
}

export interface ToldConcern {
  reason: ConcernReason;
  /** In the judge's words. */
  note: string;
}

export interface Settlement {
  outcome: ConcernOutcome;
  outcomeNote: string;
}

/** Works that judges flag: for those who run the round, and by the work alone for the programme. No score changes. */
@Injectable()
export class ConcernsService {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
  ) {}

  /** @throws NotFound when the assignment is not the actor's own. */
  async tell(actor: Actor, assignmentId: string, concern: ToldConcern): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const own = await ownWork(unit, assignmentId);
      const told = await this.tellProgramme(unit, own, concern);
      const kept = told && concern.reason === 'safety' ? '' : concern.note;
      await unit.manager.insert(JudgeConcern, {
        id: newId(),
        roundId: own.roundId,
        assignmentId,
        reason: concern.reason,
        note: kept,
        told,
        toldAt: unit.now,
      });
      await unit.record(
        'assignment.concern_told',
        { type: 'assignment', id: assignmentId },
        { reason: concern.reason },
      );
    });
  }

  /** @throws NotFound outside the rounds that the actor runs, and about works withheld from them; Conflict when it is settled already */
  async settle(actor: Actor, roundId: string, { id, ...settlement }: Settlement & { id: string }): Promise<void> {
    await this.work.run(actor, async (unit) => {
      await loadRound(unit.manager, actor, roundId);
      const lock = { mode: 'pessimistic_write' } as const;
      const concern = await unit.manager.findOne(JudgeConcern, { where: { id, roundId }, lock });
      if (!concern) throw new NotFound();
      const work = await workOf(unit, concern);
      if (actor.accountId && (await isWithheld(unit.manager, actor.accountId, work.id))) throw new NotFound();
      const standing = { settled: concern.outcome !== null, workIsOut: work.withdrawnAt !== null };
      const because = refusalsToSettle({ ...standing, outcome: settlement.outcome });
      if (because.length > 0) throw new Conflict(because, because[0]!.because);
      await unit.manager.update(JudgeConcern, id, {
        ...settlement,
        settledBy: actor.accountId,
        settledAt: unit.now,
      });
      await unit.record('concern.settled', { type: 'judge-concern', id }, { outcome: settlement.outcome });
    });
  }

  private async tellProgramme(unit: Unit, own: OwnWork, { reason, note }: ToldConcern): Promise<boolean> {
    const works = this.programmes.of(own.programme);
    const as = toldAs[reason];
    if (!works.concern || !as) return false;
    return works.concern(unit, own.workId, { reason: as, note });
  }
}

async function workOf({ manager }: Unit, { assignmentId }: JudgeConcern): Promise<RoundEntry> {
  const { roundEntryId } = await manager.findOneByOrFail(Assignment, { id: assignmentId });
  return manager.findOneByOrFail(RoundEntry, { id: roundEntryId });
}

async function ownWork(unit: Unit, assignmentId: string): Promise<OwnWork> {
  const [own] = await unit.manager.query<OwnWork[]>(
    `SELECT e.work_id AS "workId", r.id AS "roundId", r.programme FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id
       JOIN round_entry e ON e.id = a.round_entry_id JOIN round r ON r.id = j.round_id
      WHERE a.id = $1 AND j.account_id = $2`,
    [assignmentId, unit.actor.accountId],
  );
  if (!own) throw new NotFound();
  return own;
}
