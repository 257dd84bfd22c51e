import { Injectable } from '@nestjs/common';
import { judge, Work, type RuleResult } from '../../platform/index.js';
import { PartnershipActivities, type PartnershipLife } from '../activity/partnership-activities.js';
import type { ActKind, DatePrecision } from './partnership-kind.js';
import { onePerCountry, OnePerCountryQueries } from './one-per-country.queries.js';
import { PartnershipQueries, type PartnershipPageModel } from './partnership-page.queries.js';

export interface ActOnDesk {
  id: string;
  kind: ActKind;
  datedOn: string;
  datePrecision: DatePrecision;
  signers: string[];
  source: string | null;
  termEndsOn: string | null;
  hasDocument: boolean;
  replacedBecause: string | null;
}

export interface PartnershipDeskModel {
  partnership: PartnershipPageModel;
  /** Corrected ones too, oldest first. */
  allActs: ActOnDesk[];
  warnings: RuleResult[];
  waiver: { reason: string; grantedAt: Date } | null;
  life: PartnershipLife;
}

export interface PartnershipLine {
  id: string;
  names: string;
  /** The last day of the term that is running or ran out. */
  termEndsOn: string | null;
}

/** What staff see of partnerships. */
@Injectable()
export class PartnershipDeskQueries {
  constructor(
    private readonly work: Work,
    private readonly partnerships: PartnershipQueries,
    private readonly countries: OnePerCountryQueries,
    private readonly activities: PartnershipActivities,
  ) {}

  /** @throws NotFound */
  async find(id: string, on: string): Promise<PartnershipDeskModel> {
    const partnership = await this.partnerships.find(id, on);
    const facts = await this.countries.factsOf(partnership.id, on);
    const [waiver] = await this.work
      .read()
      .query<{ reason: string; grantedAt: Date }[]>(
        `SELECT reason, granted_at AS "grantedAt" FROM partnership_waiver WHERE partnership_id = $1 AND rule = 'one_per_country'`,
        [partnership.id],
      );
    const lives = await this.activities.of(this.work.read(), [partnership.id], on);
    return {
      partnership,
      life: lives.get(partnership.id)!,
      allActs: await this.work.read().query<ActOnDesk[]>(acts, [partnership.id]),
      warnings: facts.flatMap((one) => judge([onePerCountry], one)).filter(({ ok }) => !ok),
      waiver: waiver ?? null,
    };
  }

  /** Those whose custom is broken without a waiver. */
  async unwaived(on: string): Promise<PartnershipLine[]> {
    return this.lines('p.id = ANY($1)', [await this.countries.unwaived(on)]);
  }

  /** Agreements whose latest term ends within `days` or has ended, the earliest first. */
  renewalsDue(on: string, days = 180): Promise<PartnershipLine[]> {
    return this.lines(
      `t.term_ends_on <= $1::date + $2::int AND EXISTS (SELECT FROM partnership_status_on($1) st WHERE st.partnership_id = p.id AND st.standing)`,
      [on, days],
    );
  }

  private lines(where: string, parameters: unknown[]): Promise<PartnershipLine[]> {
    return this.work
      .read()
      .query<PartnershipLine[]>(`${line} WHERE ${where} ORDER BY t.term_ends_on, names, p.id LIMIT 500`, parameters);
  }
}

const acts = `
  SELECT id, kind, dated_on::text AS "datedOn", date_precision AS "datePrecision", signers, source, term_ends_on::text AS "termEndsOn",
         document_file_id IS NOT NULL AS "hasDocument", replaced_because AS "replacedBecause"
    FROM partnership_act WHERE partnership_id = $1 ORDER BY dated_on, created_at, id`;

const line = `
  SELECT p.id, t.term_ends_on::text AS "termEndsOn",
         (SELECT string_agg(c.name, ' – ' ORDER BY y.position) FROM partnership_party y JOIN community c ON c.id = y.community_id
           WHERE y.partnership_id = p.id) AS names
    FROM partnership p LEFT JOIN LATERAL (
      SELECT a.term_ends_on FROM partnership_act a WHERE a.partnership_id = p.id AND a.replaced_at IS NULL
         AND a.kind IN ('signature', 'renewal', 'upgrade') ORDER BY a.dated_on DESC LIMIT 1) t ON true`;
