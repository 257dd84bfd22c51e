import { Injectable } from '@nestjs/common';
import { readRows, Work, type Actor } from '../../../platform/index.js';
import { labelOf, RegistryQueries } from '../../../registry/index.js';
import { EXPECTED_STATES } from '../expected.js';
import { badgeMarks } from './badge-marks.projection.js';

/** What stands on a badge. */
export interface Badge {
  id: string;
  /** As the delegate wants to be called: the large line. */
  called: string;
  name: string;
  /** The delegation, or the town. */
  from: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** ISO 639-1, those that the delegate can follow. */
  languages: readonly string[];
  /** On copies for staff alone; null on all others. */
  hasAllergy: boolean | null;
}

/** So many are set at a time: a file that a small machine makes in a few seconds. */
export const BADGES_IN_FILE = 100;

/** Badges of those who are expected, by name. */
@Injectable()
export class BadgeQueries {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
  ) {}

  async count(summitId: string): Promise<number> {
    const [row] = await this.work
      .read()
      .query<{ count: number }[]>(
        'SELECT count(*)::int AS count FROM yls_registration WHERE summit_id = $1 AND state = ANY($2)',
        [summitId, EXPECTED_STATES],
      );
    return row!.count;
  }

  /** Part 1 is the first hundred. Reading marks for a staff copy is logged. */
  async part(
    actor: Actor,
    { summitId, part, forStaff }: { summitId: string; part: number; forStaff: boolean },
  ): Promise<Badge[]> {
    const manager = this.work.read();
    const asked = [summitId, EXPECTED_STATES, BADGES_IN_FILE, (part - 1) * BADGES_IN_FILE];
    const rows = await manager.query<Row[]>(badgesQuery, asked);
    const towns = [...new Set(rows.map(({ communityId }) => communityId))];
    const labels = await this.registry.communityLabels(towns, manager);
    const ids = rows.map(({ id }) => id);
    const allergic = forStaff ? await this.allergic(actor, ids) : null;
    return rows.map(({ communityId, delegation, ...row }) => ({
      ...row,
      from: delegation ?? labelOf(labels.get(communityId)!, 'en'),
      hasAllergy: allergic && allergic.has(row.id),
    }));
  }

  private async allergic(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const reading = { where: 'n.registration_id = ANY($1)', parameters: [ids] };
    const marks = await readRows(this.work.read(), actor, { projection: badgeMarks, reading });
    return new Set(marks.map(({ registrationId }) => registrationId));
  }
}

interface Row extends Omit<Badge, 'from' | 'hasAllergy'> {
  communityId: string;
  delegation: string | null;
}

const badgesQuery = `
  SELECT r.id, coalesce(nullif(r.called, ''), r.name) AS called, r.name, r.country, r.community_id AS "communityId", d.name AS delegation,
    coalesce(m.languages, '{}') AS languages
    FROM yls_registration r LEFT JOIN yls_delegation d ON d.id = r.delegation_id LEFT JOIN yls_delegate m ON m.registration_id = r.id
   WHERE r.summit_id = $1 AND r.state = ANY($2) ORDER BY r.name, r.id LIMIT $3 OFFSET $4`;
