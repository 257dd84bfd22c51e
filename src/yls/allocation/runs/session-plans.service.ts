import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { heldSummit } from '../../admission/places.js';
import { Conflict, Work, type Actor, type Unit } from '../../../platform/index.js';
import { locksAtOdds } from '../places/locks-at-odds.js';
import { AllocationRuns } from './allocation-runs.service.js';
import type { SessionsMade } from './make-sessions.js';
import { sessionsQuestion } from './sessions-question.js';

/** Plans who is in which session, around what is locked and near what stands. */
@Injectable()
export class SessionPlans {
  constructor(
    private readonly work: Work,
    private readonly runs: AllocationRuns,
  ) {}

  /** @returns the run's id @throws NotFound, Conflict with what stands in the way */
  async plan(actor: Actor, summitId: string): Promise<string> {
    const before = await this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      await forgetWhoLeft(unit.manager, summitId);
      return sessionsQuestion(unit.manager, summitId);
    });
    const atOdds = locksAtOdds(before);
    if (atOdds.length > 0) throw new Conflict(atOdds, { key: 'yls.refusal.locks-at-odds' });
    const { kind, asked } = before;
    const made = (await this.runs.make({ kind, asked })) as SessionsMade;
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const now = await sessionsQuestion(unit.manager, summitId);
      const id = await this.runs.keep(unit, { summitId, question: { kind, asked }, made, now });
      await writePlaces(unit, id, made);
      return id;
    });
  }
}

/** Who no longer comes takes up no place; they had one since an earlier plan. */
async function forgetWhoLeft(manager: EntityManager, summitId: string): Promise<void> {
  await manager.query(LEFT, [summitId]);
}

/** By one statement, so that the database counts people of the whole plan. */
async function writePlaces({ manager }: Unit, runId: string, { places }: SessionsMade): Promise<void> {
  const rows = places.map(({ delegate, slot, session, ...why }) => {
    const { wish, carried, disappointment, isLocked, missed } = why;
    return { delegate, slot, session, why: { wish, carried, disappointment, isLocked, missed } };
  });
  await manager.query(WRITE, [runId, JSON.stringify(rows)]);
}

const LEFT = `
  DELETE FROM yls_place p USING yls_registration r
   WHERE r.id = p.registration_id AND r.summit_id = $1 AND r.state IN ('cancelled', 'refunded', 'offer_expired', 'declined', 'sent_home')`;

const WRITE = `
  INSERT INTO yls_place AS p (registration_id, slot_id, session_id, run_id, why)
  SELECT delegate, slot, session, $1, why FROM jsonb_to_recordset($2) AS row (delegate uuid, slot uuid, session uuid, why jsonb)
      ON CONFLICT (registration_id, slot_id) DO UPDATE SET session_id = EXCLUDED.session_id, run_id = EXCLUDED.run_id, why = EXCLUDED.why`;
