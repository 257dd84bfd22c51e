import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { lockRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import { AssignmentLock } from './assignment-lock.entity.js';
import { refuseUnlessDrawable } from './assignment.rules.js';
import type { NewLock } from './lock.schema.js';

/** Judges locked to works: every draw gives them these, whatever would fit better. */
@Injectable()
export class LocksService {
  constructor(private readonly work: Work) {}

  /** @returns what stands against it, by field; nothing when it is done. */
  lock(actor: Actor, roundId: string, lock: NewLock): Promise<FieldError[]> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      refuseUnlessDrawable(round.state);
      const facts = await factsOf(unit, round, lock);
      const errors = errorsIn(facts, round);
      if (errors.length > 0) return errors;
      const pair = { roundEntryId: facts!.entryId, roundJudgeId: lock.roundJudgeId };
      await unit.manager.insert(AssignmentLock, { ...pair, lockedBy: actor.accountId, lockedAt: unit.now });
      await unit.record('assignment.locked', { type: 'round', id: roundId }, pair);
      return [];
    });
  }

  /** @throws NotFound when there is no such lock in the round. */
  async unlock(
    actor: Actor,
    roundId: string,
    pair: Pick<AssignmentLock, 'roundEntryId' | 'roundJudgeId'>,
  ): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      refuseUnlessDrawable(round.state);
      const seat = await unit.manager.existsBy(RoundJudge, { id: pair.roundJudgeId, roundId });
      const { affected } = seat ? await unit.manager.delete(AssignmentLock, pair) : { affected: 0 };
      if (!affected) throw new NotFound();
      await unit.record('assignment.unlocked', { type: 'round', id: roundId }, { ...pair });
    });
  }
}

interface LockFacts {
  entryId: string;
  /** Whether the judge takes part. */
  seated: boolean;
  inConflict: boolean;
  /** Whether the official who locks is in conflict with the work. */
  withheld: boolean;
  known: boolean;
  /** Locks of the work, and of the judge. */
  ofWork: number;
  ofJudge: number;
  loadWish: number | null;
}

/** Null when the round has no such work. */
async function factsOf(unit: Unit, round: Round, { code, roundJudgeId }: NewLock): Promise<LockFacts | undefined> {
  const [facts] = await unit.manager.query<LockFacts[]>(
    `SELECT e.id AS "entryId", COALESCE(j.state = 'accepted', false) AS seated, j.load_wish AS "loadWish",
            EXISTS (SELECT FROM judge_conflict c WHERE c.round_judge_id = j.id AND c.round_entry_id = e.id) AS "inConflict",
            EXISTS (SELECT FROM withheld_work w WHERE w.account_id = $4 AND w.round_entry_id = e.id) AS withheld,
            EXISTS (SELECT FROM assignment_lock l WHERE l.round_judge_id = j.id AND l.round_entry_id = e.id) AS known,
            (SELECT count(*)::int FROM assignment_lock l WHERE l.round_entry_id = e.id) AS "ofWork",
            (SELECT count(*)::int FROM assignment_lock l WHERE l.round_judge_id = j.id) AS "ofJudge"
       FROM round_entry e LEFT JOIN round_judge j ON j.round_id = e.round_id AND j.id = $3
      WHERE e.round_id = $1 AND e.judging_code = $2 AND e.withdrawn_at IS NULL`,
    [round.id, code, roundJudgeId, unit.actor.accountId],
  );
  return facts;
}

const found = (field: 'code' | 'roundJudgeId', key: string): FieldError[] => [
  { field, text: { key: `judging.lock.${key}` } },
];

function errorsIn(facts: LockFacts | undefined, { judgesPerEntry, loadMaximum }: Round): FieldError[] {
  if (!facts) return found('code', 'code.unknown');
  if (facts.withheld) return found('code', 'code.withheld');
  if (!facts.seated) return found('roundJudgeId', 'judge.needed');
  if (facts.inConflict) return found('roundJudgeId', 'judge.conflict');
  if (facts.known) return found('code', 'known');
  if (facts.ofWork >= judgesPerEntry) return found('code', 'code.full');
  const most = Math.min(loadMaximum ?? Infinity, facts.loadWish ?? Infinity);
  return facts.ofJudge >= most ? found('roundJudgeId', 'judge.full') : [];
}
