import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import {
  AuditLog,
  Conflict,
  Forbidden,
  newId,
  NotFound,
  Work,
  type Actor,
  type Subject,
  type Unit,
} from '../../platform/index.js';
import { heldSummit } from '../admission/places.js';
import { heldRegistration } from '../registration/registration-moves.service.js';
import { isOrganiserOf } from '../registration/registration.policy.js';
import { GIVEN_UP, listed, OVER } from '../registration/registration-state.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { AidNews } from './aid-news.js';
import type { Award } from './fund-rule.js';
import { RuledAwardsQueries } from './ruled-awards.queries.js';
import { YlsFund } from './yls-fund.entity.js';
import { YlsGrant } from './yls-grant.entity.js';

export interface NewGrant {
  registrationId: string;
  fundId: string;
  cents: number;
  reason: string;
}

/** What a fund is called, has, and gives by rule. */
export type FundTold = Pick<
  YlsFund,
  'name' | 'budgetCents' | 'partPercent' | 'wholePercent' | 'audience' | 'oneOfEach'
>;
export type NewFund = Pick<YlsFund, 'summitId'> &
  Pick<FundTold, 'name' | 'budgetCents'> &
  Partial<Omit<FundTold, 'name' | 'budgetCents'>>;

const fundOf = (id: string): Subject => ({ type: 'yls-fund', id });

/** Scholarships: never more than the fee, and never more than the fund has. */
@Injectable()
export class ScholarshipsService {
  constructor(
    private readonly work: Work,
    private readonly ruled: RuledAwardsQueries,
    private readonly news: AidNews,
  ) {}

  /** @returns its id, or null when the summit has one of that name */
  addFund(actor: Actor, told: NewFund): Promise<string | null> {
    return this.work.run(actor, async (unit) => {
      const { summitId, name, budgetCents } = told;
      if (await unit.manager.existsBy(YlsFund, { summitId, name })) return null;
      const id = newId();
      await unit.manager.insert(YlsFund, { ...told, id });
      await unit.record('yls-fund.added', fundOf(id), { name, budgetCents });
      return id;
    });
  }

  /**
   * What was given stays given.
   * @returns `taken` when another fund has the name, `given` when the budget would be less than what was given @throws NotFound
   */
  changeFund(
    actor: Actor,
    { summitId, id }: Pick<YlsFund, 'summitId' | 'id'>,
    told: FundTold,
  ): Promise<'changed' | 'taken' | 'given'> {
    return this.work.run(actor, async (unit) => {
      const [fund] = await heldFunds(unit, summitId, [id]);
      if (!fund) throw new NotFound();
      const namesake = await unit.manager.findOneBy(YlsFund, { summitId, name: told.name });
      if (namesake && namesake.id !== id) return 'taken';
      if (told.budgetCents < fund.grantedCents) return 'given';
      await unit.manager.update(YlsFund, { id }, told);
      await unit.record('yls-fund.changed', fundOf(id), told);
      return 'changed';
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
      await unit.record(
        'yls-registration.granted',
        { type: 'yls-registration', id: registrationId },
        { fundId, cents },
      );
      await this.news.follow(unit, [registrationId]);
    });
  }

  /**
   * All that the funds' rules give now, whole or not at all, by as many statements for hundreds as for one.
   * @param seen fingerprint of what the actor was shown @returns how many got something
   * @throws NotFound, Forbidden, Conflict when the rules would give something else by now
   */
  giveByRule(actor: Actor, summitId: string, seen: string): Promise<number> {
    return this.work.run(actor, async (unit) => {
      if (!runsSummit(actor, summitId)) throw new Forbidden();
      const summit = await heldSummit(unit, summitId);
      const funds = await heldFunds(unit, summitId);
      const { given, fingerprint } = await this.ruled.of(unit.manager, actor, summit, funds);
      if (fingerprint !== seen) throw new Conflict([], { key: 'yls.refusal.awards-changed' });
      await insertAll(unit, given);
      await this.news.follow(
        unit,
        given.map(({ registrationId }) => registrationId),
      );
      return given.length;
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

/** Of a summit, in the order in which their rules are asked: two who give at once see one another. */
const heldFunds = ({ manager }: Unit, summitId: string, ids?: string[]): Promise<YlsFund[]> =>
  manager.find(YlsFund, {
    where: { summitId, ...(ids ? { id: In(ids) } : {}) },
    order: { name: 'ASC', id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });

/** @throws NotFound, Conflict */
async function draw(
  unit: Unit,
  { fundId, summitId, cents }: { fundId: string; summitId: string; cents: number },
): Promise<void> {
  const [fund] = await heldFunds(unit, summitId, [fundId]);
  if (!fund) throw new NotFound();
  const left = fund.budgetCents - fund.grantedCents;
  if (cents > left) throw new Conflict([], { key: 'yls.refusal.fund-is-empty', params: { left: left / 100 } });
  await unit.manager.increment(YlsFund, { id: fundId }, 'grantedCents', cents);
}

/** One statement: the grants, what their funds have left, and a record of each. */
async function insertAll({ manager, actor, now }: Unit, awards: readonly Award[]): Promise<void> {
  const column = <Name extends keyof Award>(name: Name) => awards.map((award) => award[name]);
  await manager.query(GIVE, [
    now,
    actor.accountId,
    actor.kind,
    AuditLog.detailsBy(actor, { byRule: true }),
    column('registrationId'),
    column('fundId'),
    column('cents'),
  ]);
}

const GIVE = `
  WITH award AS (SELECT * FROM unnest($5::uuid[], $6::uuid[], $7::int[]) AS a (registration_id, fund_id, cents)),
  given AS (INSERT INTO yls_grant (registration_id, fund_id, cents, by_rule, granted_at)
    SELECT registration_id, fund_id, cents, true, $1 FROM award),
  drawn AS (UPDATE yls_fund f SET granted_cents = f.granted_cents + a.cents
    FROM (SELECT fund_id, sum(cents)::int AS cents FROM award GROUP BY fund_id) a WHERE a.fund_id = f.id)
  ${AuditLog.insertion(
    `SELECT $1::timestamptz, $2::uuid, $3, 'yls-registration.granted', 'yls-registration', a.registration_id::text,
            $4::jsonb || jsonb_build_object('fundId', a.fund_id, 'cents', a.cents) FROM award a`,
  )}`;
