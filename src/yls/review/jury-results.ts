import { Injectable } from '@nestjs/common';
import type { RoundOutcome } from '../../judging/index.js';
import { Conflict, insertMany, Lifecycles, system, type Unit } from '../../platform/index.js';
import type { RegistrationState } from '../registration/registration-state.js';
import { ylsRegistrationLifecycle } from '../registration/yls-registration.lifecycle.js';
import { YlsJuryResult } from './yls-jury-result.entity.js';

const changed = () => new Conflict([], { key: 'yls.refusal.applications-changed' });

/** Where applications stand with their juries, kept as rounds begin and end. Each act costs the same for thousands as for one. */
@Injectable()
export class JuryResults {
  constructor(private readonly lifecycles: Lifecycles) {}

  /** @throws Conflict when one of them was handed back, decided or taken by another jury meanwhile */
  async begin(unit: Unit, roundId: string, ids: readonly string[]): Promise<void> {
    const ready = await unit.manager.query<{ id: string; state: RegistrationState }[]>(LOCKED, [ids]);
    if (ready.length < ids.length) throw changed();
    const fresh = ready.filter(({ state }) => state === 'submitted').map(({ id }) => id);
    await this.lifecycles.applyToAll({ ...unit, actor: system }, ylsRegistrationLifecycle, {
      ids: fresh,
      event: 'take_up',
    });
    const rows = ids.map((registrationId) => ({ registrationId, roundId, stage: 1 }));
    await insertMany(unit.manager, YlsJuryResult, rows);
  }

  /** What an earlier jury found stands until the next one has found something. @throws Conflict when one is not in the followed round */
  async goOn(unit: Unit, { from, to }: { from: string; to: string }, ids: readonly string[]): Promise<void> {
    const [, moved] = await unit.manager.query<[unknown, number]>(
      'UPDATE yls_jury_result SET round_id = $2, stage = stage + 1 WHERE round_id = $1 AND registration_id = ANY($3)',
      [from, to, ids],
    );
    if (moved < ids.length) throw changed();
  }

  async goBack({ manager }: Unit, { from, to }: { from: string; to: string }): Promise<void> {
    await manager.query('UPDATE yls_jury_result SET round_id = $2, stage = stage - 1 WHERE round_id = $1', [from, to]);
  }

  async leave({ manager }: Unit, roundId: string): Promise<void> {
    await manager.delete(YlsJuryResult, { roundId });
  }

  async find({ manager, now }: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void> {
    await manager.query(
      `UPDATE yls_jury_result j SET score = f.score, low = f.low, high = f.high, cards = f.cards, found_at = $2
         FROM jsonb_to_recordset($3) AS f ("workId" uuid, score double precision, low double precision, high double precision, cards int)
        WHERE j.registration_id = f."workId" AND j.round_id = $1`,
      [roundId, now, JSON.stringify(outcomes)],
    );
  }

  async forget({ manager }: Unit, roundId: string): Promise<void> {
    const nothing = { score: null, low: null, high: null, cards: null, foundAt: null };
    await manager.update(YlsJuryResult, { roundId }, nothing);
  }
}

const LOCKED = `
  SELECT r.id, r.state FROM yls_registration r
   WHERE r.id = ANY($1) AND r.state IN ('submitted', 'under_review') AND r.decision IS NULL
     AND NOT EXISTS (SELECT FROM yls_jury_result j WHERE j.registration_id = r.id)
   ORDER BY r.id FOR UPDATE OF r`;
