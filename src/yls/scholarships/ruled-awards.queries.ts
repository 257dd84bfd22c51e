import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationQueries, ApplicationSheets } from '../../applications/index.js';
import type { Actor } from '../../platform/index.js';
import { RANKED } from '../admission/suggestion.js';
import { hashOf } from '../allocation/runs/canonical.js';
import { AID_QUESTION } from '../form/usual-questions.js';
import { YLS } from '../form/yls-definition.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { awardsByRule, NEEDS, type Applicant, type Awards, type Need } from './fund-rule.js';
import type { YlsFund } from './yls-fund.entity.js';

/** What the rules would give now. */
export interface RuledAwards extends Awards {
  /** By registration: who has asked, and has nothing yet. */
  applicants: ReadonlyMap<string, Applicant & { name: string }>;
  /** Changes with what would be given: nobody gives what they have not seen. */
  fingerprint: string;
}

interface Row {
  id: string;
  name: string;
  member: string;
  isOfPartner: boolean;
  number: number;
}

/** Admitted, before or after the release, with a fee still to be settled; nobody gives to themselves. */
const WITHOUT_GRANT = `
  WITH ${RANKED}
  SELECT r.id, r.name, r.scope AS member, r.partnership_id IS NOT NULL AS "isOfPartner", k.number
    FROM yls_registration r JOIN ranked k ON k.id = r.id
   WHERE ((r.state = 'under_review' AND r.decision = 'admit') OR r.state IN ('admitted', 'confirmed', 'payment_due'))
     AND r.account_id IS DISTINCT FROM $2 AND NOT EXISTS (SELECT FROM yls_grant g WHERE g.registration_id = r.id)
   ORDER BY r.name, r.id`;

const GIVEN_TO = `
  SELECT g.fund_id AS "fundId", r.scope AS member, count(*)::int AS count
    FROM yls_grant g JOIN yls_registration r ON r.id = g.registration_id WHERE r.summit_id = $1 GROUP BY g.fund_id, r.scope`;

/** Applies the rules of a summit's funds to those whom it admits. */
@Injectable()
export class RuledAwardsQueries {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly sheets: ApplicationSheets,
  ) {}

  /** As many queries for thousands as for one. `funds` are asked in their order. */
  async of(manager: EntityManager, actor: Actor, summit: YlsSummit, funds: readonly YlsFund[]): Promise<RuledAwards> {
    const rows = await manager.query<Row[]>(WITHOUT_GRANT, [summit.id, actor.accountId]);
    const needs = await this.needs(manager, rows);
    const asking = rows.flatMap((row) => {
      const need = needs.get(row.id);
      return need ? [{ ...row, need }] : [];
    });
    const counts = await manager.query<{ fundId: string; member: string; count: number }[]>(GIVEN_TO, [summit.id]);
    const givenTo = (id: string) =>
      new Map(counts.flatMap(({ fundId, member, count }) => (fundId === id ? [[member, count] as const] : [])));
    const ruled = funds.map(({ id, budgetCents, grantedCents, partPercent, wholePercent, audience, oneOfEach }) => ({
      id,
      partPercent,
      wholePercent,
      audience,
      oneOfEach,
      leftCents: budgetCents - grantedCents,
      givenTo: givenTo(id),
    }));
    const awards = awardsByRule(summit.feeCents, ruled, asking);
    const applicants = new Map(asking.map((one) => [one.id, one]));
    return { ...awards, applicants, fingerprint: hashOf(awards.given) };
  }

  private async needs(manager: EntityManager, rows: readonly Row[]): Promise<Map<string, Need>> {
    const ids = rows.map(({ id }) => id);
    const forms = await this.applications.idsOf(manager, YLS, ids);
    const said = await this.sheets.line(manager, [...forms.values()], AID_QUESTION);
    return new Map(
      ids.flatMap((id): [string, Need][] => {
        const need = NEEDS.find((one) => one === said.get(forms.get(id) ?? ''));
        return need ? [[id, need]] : [];
      }),
    );
  }
}
