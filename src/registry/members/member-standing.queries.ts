import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, Work } from '../../platform/index.js';

/** What a member was on a day. */
export interface MemberStandingOn {
  /** `YYYY-MM-DD`. */
  on: string;
  recognised: boolean;
  /** What the register said when that day ended; corrections since then left out. */
  recognisedAsKnownThen: boolean;
  tier: string | null;
  population: { count: number; year: number; source: string } | null;
  /** Half-open: from `from` inhabitants on, and fewer than `below`. */
  band: { from: number; below: number | null } | null;
}

/** Answers "was this member recognised on 1 April?": by what is known now, and by what was on record then. */
@Injectable()
export class MemberStandingQueries {
  constructor(private readonly work: Work) {}

  /** Pass a unit's manager to ask inside its transaction. @throws NotFound */
  async on(memberId: string, day: string, manager: EntityManager = this.work.read()): Promise<MemberStandingOn> {
    const [row] = await manager.query<MemberStandingOn[]>(standing, [memberId, day]);
    if (!row) throw new NotFound();
    return row;
  }
}

const standing = `
  WITH figure AS (SELECT p.count, p.year, p.source FROM member_population p WHERE p.member_id = $1 AND p.counts_from <= $2::date
                   ORDER BY p.counts_from DESC, p.recorded_at DESC, p.id DESC LIMIT 1)
  SELECT $2::date::text AS on, r.recognised,
         EXISTS (SELECT FROM dues_period d WHERE d.member_id = m.id AND $2::date BETWEEN d.from_on AND d.to_on AND d.paid_on <= $2::date
                    AND d.created_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'
                    AND (d.replaced_at IS NULL OR d.replaced_at >= ($2::date + 1)::timestamp AT TIME ZONE 'UTC')) AS "recognisedAsKnownThen",
         (SELECT t.name FROM dues_period d JOIN member_tier t ON t.id = d.tier_id
           WHERE d.member_id = m.id AND $2::date BETWEEN d.from_on AND d.to_on AND d.replaced_at IS NULL) AS tier,
         (SELECT to_json(figure) FROM figure) AS population,
         (SELECT json_build_object('from', b.from_count, 'below', b.below_count) FROM population_band b, figure
           WHERE figure.count >= b.from_count AND (b.below_count IS NULL OR figure.count < b.below_count)) AS band
    FROM member_organisation m JOIN member_recognition_on($2::date) r ON r.member_id = m.id WHERE m.id = $1`;
