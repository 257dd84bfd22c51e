import { Injectable } from '@nestjs/common';
import { ApplicationQueries } from '../../applications/index.js';
import { Work, type Actor } from '../../platform/index.js';
import { YLS } from '../form/yls-definition.js';
import type { RegistrationState } from '../registration/registration-state.js';
import { inReach, reachOf } from './delegation.policy.js';
import type { ListAsked } from './delegations.schema.js';

interface Row {
  id: string;
  name: string;
  summitId: string;
  summit: string;
  member: string;
  delegationId: string | null;
  delegation: string | null;
  state: RegistrationState;
  openedAt: Date;
}

/** A student of a member as a line of its list. */
export interface MemberRegistration extends Row {
  /** By which the module of applications knows what was written; null for one that was opened without its form. */
  formId: string | null;
}

export interface MemberRegistrations {
  lines: readonly MemberRegistration[];
  after: string | null;
}

const PAGE = 50;

/** Whoever applies to a summit through the actor's members. */
@Injectable()
export class MemberRegistrationsQueries {
  constructor(
    private readonly work: Work,
    private readonly applications: ApplicationQueries,
  ) {}

  /** The newest first; as many queries for one student as for many. The actor's own is left out. */
  async list(actor: Actor, { summit, after }: ListAsked): Promise<MemberRegistrations> {
    const manager = this.work.read();
    const [at = null, id = null] = after?.split('_') ?? [];
    const asked = [...reachOf(actor), summit ?? null, at, id, actor.accountId];
    const rows = await manager.query<Row[]>(REGISTRATIONS, asked);
    const shown = rows.slice(0, PAGE);
    const ids = shown.map((row) => row.id);
    const forms = await this.applications.idsOf(manager, YLS, ids);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return {
      lines: shown.map((row) => ({ ...row, formId: forms.get(row.id) ?? null })),
      after: last && `${last.openedAt.getTime()}_${last.id}`,
    };
  }
}

const REGISTRATIONS = `
  SELECT r.id, coalesce(nullif(r.name, ''), a.display_name) AS name, s.id AS "summitId", s.name AS summit, m.name AS member, d.id AS "delegationId", d.name AS delegation,
         r.state, r.opened_at AS "openedAt"
    FROM yls_registration r JOIN account_brief a ON a.id = r.account_id JOIN yls_summit s ON s.id = r.summit_id
    JOIN member_brief m ON m.id = r.scope LEFT JOIN yls_delegation d ON d.id = r.delegation_id
   WHERE ${inReach('r.scope', 'r.summit_id')} AND ($4::uuid IS NULL OR r.summit_id = $4)
     AND ($5::float8 IS NULL OR (date_trunc('milliseconds', r.opened_at), r.id) < (to_timestamp($5::float8 / 1000), $6::uuid))
     AND r.account_id IS DISTINCT FROM $7
   ORDER BY date_trunc('milliseconds', r.opened_at) DESC, r.id DESC LIMIT ${PAGE + 1}`;
