import { Injectable } from '@nestjs/common';
import { judge, refusals, Work, type Actor } from '../../platform/index.js';
import { inReach, reachOf } from './delegation.policy.js';
import { rulesOfDelegation } from './delegation.rules.js';
import { DelegationsOnFile } from './delegations-on-file.queries.js';
import type { ListAsked } from './delegations.schema.js';
import type { DelegationState } from './yls-delegation.entity.js';

interface DelegationRow {
  id: string;
  name: string;
  summit: string;
  member: string;
  state: DelegationState;
  seats: number;
  taken: number;
  openedAt: Date;
}

export interface DelegationLine extends DelegationRow {
  chaperones: number;
  /** How many rules are in the way of its journey. */
  open: number;
}

/** For whom a delegation can be registered now. */
export interface DelegationChance {
  summitId: string;
  summit: string;
  /** Places that nobody has and that are not held. */
  free: number;
  memberId: string;
  member: string;
}

export interface DelegationList {
  chances: readonly DelegationChance[];
  lines: readonly DelegationLine[];
  after: string | null;
}

const PAGE = 50;

/** Delegations of the actor's members, the newest first. */
@Injectable()
export class DelegationListQueries {
  constructor(
    private readonly work: Work,
    private readonly delegations: DelegationsOnFile,
  ) {}

  /** As many queries for one delegation as for many. */
  async list(actor: Actor, { summit, after }: ListAsked, now: Date): Promise<DelegationList> {
    const manager = this.work.read();
    const [at = null, id = null] = after?.split('_') ?? [];
    const reach = reachOf(actor);
    const rows = await manager.query<DelegationRow[]>(DELEGATIONS, [...reach, summit ?? null, at, id]);
    const shown = rows.slice(0, PAGE);
    const ids = shown.map((row) => row.id);
    const facts = await this.delegations.of(manager, ids);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return {
      chances: await manager.query<DelegationChance[]>(CHANCES, [reach[1], now]),
      lines: shown.map((row) => {
        const { facts: delegation } = facts.get(row.id)!;
        const open = refusals(judge(rulesOfDelegation, { delegation })).length;
        return { ...row, chaperones: delegation.adults.length, open };
      }),
      after: last && `${last.openedAt.getTime()}_${last.id}`,
    };
  }
}

const DELEGATIONS = `
  SELECT d.id, d.name, s.name AS summit, m.name AS member, d.state, d.seats, d.seats_taken AS taken, d.opened_at AS "openedAt"
    FROM yls_delegation d JOIN yls_summit s ON s.id = d.summit_id JOIN member_brief m ON m.id = d.member_id
   WHERE ${inReach('d.member_id', 'd.summit_id')} AND ($4::uuid IS NULL OR d.summit_id = $4)
     AND ($5::float8 IS NULL OR (date_trunc('milliseconds', d.opened_at), d.id) < (to_timestamp($5::float8 / 1000), $6::uuid))
   ORDER BY date_trunc('milliseconds', d.opened_at) DESC, d.id DESC LIMIT ${PAGE + 1}`;

const CHANCES = `
  SELECT s.id AS "summitId", s.name AS summit, m.id AS "memberId", m.name AS member, s.capacity - s.seats_held AS free
    FROM yls_summit s CROSS JOIN member_brief m
   WHERE s.state = 'open' AND s.applies_until > $2 AND m.id = ANY($1::uuid[]) ORDER BY s.begins_on, s.id, m.name, m.id LIMIT 50`;
