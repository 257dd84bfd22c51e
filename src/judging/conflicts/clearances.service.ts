import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import {
  Conflict,
  newId,
  NotFound,
  Unprocessable,
  Work,
  type Actor,
  type RuleResult,
  type Unit,
} from '../../platform/index.js';
import { lockRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import { againstChanging, againstClearing } from './clearance.rules.js';
import { ConflictClearance } from './conflict-clearance.entity.js';
import { ConflictOfInterest } from './conflict-of-interest.entity.js';
import { RechecksService } from './rechecks.service.js';
import { notWithheld } from './withheld.js';

/** A conflict that an official tells of, for somebody on the jury or for themselves. */
export interface ToldConflict {
  accountId: string;
  /** The work's judging code. */
  code: string;
}

/** Officials set conflicts aside with a reason, take that back, and tell of conflicts that no record shows. */
@Injectable()
export class ClearancesService {
  constructor(
    private readonly work: Work,
    private readonly rechecks: RechecksService,
  ) {}

  /**
   * The person may be given the work after all. What is computed later does not undo it.
   * @throws NotFound for a conflict about a work that is withheld from the actor, as for none; Conflict with the rules; Unprocessable without a reason
   */
  async clear(
    actor: Actor,
    roundId: string,
    { conflictId, reason }: { conflictId: string; reason: string },
  ): Promise<void> {
    if (!reason.trim()) throw new Unprocessable({ key: 'judging.clearance.reason.needed' });
    await this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      const conflict = await inSight(unit, round, conflictId);
      const cleared = await unit.manager.existsBy(ConflictClearance, { conflictId, endedAt: IsNull() });
      obey(againstClearing({ state: round.state, own: conflict.accountId === actor.accountId, cleared }));
      const made = { clearedBy: actor.accountId!, clearedAt: unit.now, endedAt: null, endedBy: null };
      await unit.manager.insert(ConflictClearance, { id: newId(), conflictId, reason: reason.trim(), ...made });
      await unit.record('conflict.cleared', { type: 'round', id: roundId }, { conflictId, reason: reason.trim() });
    });
  }

  /** The conflict stands again; a judge who was given the work steps back. @throws NotFound when it was not cleared, or is out of sight */
  async takeBack(actor: Actor, roundId: string, conflictId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      const { accountId } = await inSight(unit, round, conflictId);
      obey(againstChanging(round.state));
      const ended = { endedAt: unit.now, endedBy: actor.accountId! };
      const { affected } = await unit.manager.update(ConflictClearance, { conflictId, endedAt: IsNull() }, ended);
      if (!affected) throw new NotFound();
      await this.rechecks.ofRound(unit, round, [accountId]);
      await unit.record('conflict.clearance_taken_back', { type: 'round', id: roundId }, { conflictId });
    });
  }

  /** @throws NotFound when the round has no such work in the actor's sight, or no such person */
  async tell(actor: Actor, roundId: string, { accountId, code }: ToldConflict): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      obey(againstChanging(round.state));
      const roundEntryId = await entryOf(unit.manager, { actor, roundId, code });
      await isOfRound(unit.manager, roundId, accountId);
      const said = { source: 'declared' as const, since: unit.now, declaredBy: actor.accountId };
      await unit.manager.query(
        `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since, declared_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (account_id, round_entry_id, source) DO NOTHING`,
        [newId(), accountId, roundEntryId, said.source, said.since, said.declaredBy],
      );
      await this.rechecks.ofRound(unit, round, [accountId]);
      await unit.record('conflict.told', { type: 'round', id: roundId }, { roundEntryId });
    });
  }
}

/** Of a conflict about a withheld work the answer is that of one that does not exist, by the same query. */
async function inSight(unit: Unit, round: Round, conflictId: string): Promise<ConflictOfInterest> {
  const [conflict] = await unit.manager.query<ConflictOfInterest[]>(
    `SELECT c.id, c.account_id AS "accountId" FROM conflict_of_interest c JOIN round_entry e ON e.id = c.round_entry_id
      WHERE c.id = $1 AND e.round_id = $2 AND ${notWithheld('$3', 'e.id')}`,
    [conflictId, round.id, unit.actor.accountId],
  );
  if (!conflict) throw new NotFound();
  return conflict;
}

async function entryOf(
  manager: EntityManager,
  { actor, roundId, code }: { actor: Actor; roundId: string; code: string },
): Promise<string> {
  const [entry] = await manager.query<{ id: string }[]>(
    `SELECT e.id FROM round_entry e WHERE e.round_id = $1 AND e.judging_code = $2 AND e.withdrawn_at IS NULL AND ${notWithheld('$3', 'e.id')}`,
    [roundId, code.trim().toUpperCase(), actor.accountId],
  );
  if (!entry) throw new NotFound({ key: 'judging.conflicts.tell.unknown' });
  return entry.id;
}

/** Somebody with a seat, or an official who was compared with the works. */
async function isOfRound(manager: EntityManager, roundId: string, accountId: string): Promise<void> {
  const rows = await manager.query<unknown[]>(
    `SELECT FROM round_judge WHERE round_id = $1 AND account_id = $2 UNION ALL SELECT FROM conflict_check WHERE round_id = $1 AND account_id = $2`,
    [roundId, accountId],
  );
  if (rows.length === 0) throw new NotFound({ key: 'judging.conflicts.tell.unknown' });
}

function obey(against: readonly RuleResult[]): void {
  if (against.length > 0) throw new Conflict(against, against[0]!.because);
}
