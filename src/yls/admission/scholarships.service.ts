import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Conflict, Forbidden, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { heldRegistration } from '../registration/registration-moves.service.js';
import { followAid } from '../fees/fees.jobs.js';
import { isOrganiserOf } from '../registration/registration.policy.js';
import { GIVEN_UP, listed, OVER } from '../registration/registration-state.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { YlsFund } from './yls-fund.entity.js';
import { YlsGrant } from './yls-grant.entity.js';

export interface NewGrant {
  registrationId: string;
  fundId: string;
  cents: number;
  reason: string;
}

/** Scholarships: never more than the fee, and never more than the fund has. */
@Injectable()
export class ScholarshipsService {
  constructor(private readonly work: Work) {}

  /** @returns its id, or null when the summit has one of that name */
  addFund(actor: Actor, { summitId, name, budgetCents }: Pick<YlsFund, 'summitId' | 'name' | 'budgetCents'>) {
    return this.work.run(actor, async (unit) => {
      if (await unit.manager.existsBy(YlsFund, { summitId, name })) return null;
      const id = newId();
      await unit.manager.insert(YlsFund, { id, summitId, name, budgetCents });
      await unit.record('yls-fund.added', { type: 'yls-fund', id }, { name, budgetCents });
      return id;
    });
  }

  /** In the place of what was given before. @throws NotFound, Forbidden, Conflict when it is more than the fee or than the fund has */
  grant(actor: Actor, { registrationId, fundId, cents, reason }: NewGrant): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const registration = await heldRegistration(unit, registrationId);
      if (!isOrganiserOf(actor, registration)) throw new Forbidden();
      if (OVER.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.over' });
      const { feeCents } = await unit.manager.findOneByOrFail(YlsSummit, { id: registration.summitId });
      if (cents > feeCents) throw new Conflict([], { key: 'yls.refusal.more-than-fee' });
      await this.giveBack(unit, registrationId);
      await draw(unit, { fundId, summitId: registration.summitId, cents });
      const row = { registrationId, fundId, cents, reason, grantedAt: unit.now };
      await unit.manager.insert(YlsGrant, row);
      await unit.queue(followAid, { registrationId });
      await unit.record(
        'yls-registration.granted',
        { type: 'yls-registration', id: registrationId },
        { fundId, cents },
      );
    });
  }

  /** What somebody does not need any more goes back into its fund: of the row that was taken away, not of one that was read before. */
  private async giveBack({ manager }: Unit, registrationId: string): Promise<void> {
    await manager.query(
      `WITH gone AS (DELETE FROM yls_grant WHERE registration_id = $1 RETURNING fund_id, cents)
       UPDATE yls_fund f SET granted_cents = f.granted_cents - gone.cents FROM gone WHERE f.id = gone.fund_id`,
      [registrationId],
    );
  }

  /** Of those who do not come after all. */
  async giveBackOfLeavers(unit: Unit, summitId: string): Promise<void> {
    const leavers = await unit.manager.query<{ id: string }[]>(
      `SELECT r.id FROM yls_grant g JOIN yls_registration r ON r.id = g.registration_id
        WHERE r.summit_id = $1 AND r.state IN (${listed(GIVEN_UP)}) ORDER BY r.id`,
      [summitId],
    );
    for (const { id } of leavers) await this.giveBack(unit, id);
  }

  /** By registration; of many in one query. */
  async of(manager: EntityManager, registrationIds: readonly string[]): Promise<Map<string, YlsGrant>> {
    const found = await manager.findBy(YlsGrant, { registrationId: In([...registrationIds]) });
    return new Map(found.map((grant) => [grant.registrationId, grant]));
  }
}

/** The fund's row is held, so that two who give at once see one another. @throws NotFound, Conflict */
async function draw(
  { manager }: Unit,
  { fundId, summitId, cents }: { fundId: string; summitId: string; cents: number },
): Promise<void> {
  const lock = { mode: 'pessimistic_write' } as const;
  const fund = await manager.findOne(YlsFund, { where: { id: fundId, summitId }, lock });
  if (!fund) throw new NotFound();
  const left = fund.budgetCents - fund.grantedCents;
  if (cents > left) throw new Conflict([], { key: 'yls.refusal.fund-is-empty', params: { left: left / 100 } });
  await manager.increment(YlsFund, { id: fundId }, 'grantedCents', cents);
}
