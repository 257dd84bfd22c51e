import { Injectable } from '@nestjs/common';
import { Work } from '../../../platform/index.js';
import { TO_COLLECT_STATES } from '../expected.js';

/** A student to be collected, as the desk sees them: whom the guardian named is told by the code alone. */
export interface ToCollect {
  id: string;
  name: string;
  collectors: number;
  collectedBy: string | null;
  releasedAt: Date | null;
}

/** What a guardian sees of the own student. */
export interface OwnCollectors {
  collectors: readonly { id: string; name: string }[];
  release: { collectedBy: string; releasedAt: Date } | null;
}

const PAGE = 50;

/** Who is collected, and by whom. */
@Injectable()
export class PickUpQueries {
  constructor(private readonly work: Work) {}

  /** Who is chosen, then those who are there and fit what was typed, those first who have not been collected. */
  list(summitId: string, words: string, chosen: string | null): Promise<ToCollect[]> {
    return this.work.read().query<ToCollect[]>(listQuery, [summitId, TO_COLLECT_STATES, words, PAGE, chosen]);
  }

  async of(registrationId: string): Promise<OwnCollectors> {
    const manager = this.work.read();
    const [release] = await manager.query<NonNullable<OwnCollectors['release']>[]>(
      `SELECT collected_by AS "collectedBy", released_at AS "releasedAt" FROM yls_release WHERE registration_id = $1`,
      [registrationId],
    );
    const collectors = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM yls_collector WHERE registration_id = $1 AND ended_at IS NULL ORDER BY named_at, id',
      [registrationId],
    );
    return { collectors, release: release ?? null };
  }
}

const listQuery = `
  SELECT r.id, r.name, l.collected_by AS "collectedBy", l.released_at AS "releasedAt",
    (SELECT count(*)::int FROM yls_collector c WHERE c.registration_id = r.id AND c.ended_at IS NULL) AS collectors
    FROM yls_registration r LEFT JOIN yls_release l ON l.registration_id = r.id
   WHERE r.summit_id = $1 AND r.state = ANY($2)
     AND ($3 = '' OR r.id = $5 OR strpos(lower(r.name), lower($3)) > 0 OR strpos(lower(r.called), lower($3)) > 0)
   ORDER BY r.id IS DISTINCT FROM $5::uuid, l.released_at IS NOT NULL, r.name, r.id LIMIT $4`;
