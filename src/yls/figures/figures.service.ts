import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, Jobs, system, Work } from '../../platform/index.js';

const countFigures = defineJob<Record<string, never>>('yls.count-figures');

/** So long after a summit its figures follow its registrations; then they stand, whoever is forgotten later. */
const COUNTED_FOR_DAYS = 60;

/** Counts each summit by country, member, scholarship, gender and age, and keeps the counts. */
@Injectable()
export class FiguresService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(countFigures, () => this.count());
    this.jobs.schedule(countFigures, '33 1 * * *');
  }

  count(): Promise<void> {
    return this.work.run(system, async ({ manager, now }) => {
      await manager.query(`DELETE FROM yls_year_count c USING yls_summit s WHERE s.id = c.summit_id AND ${isCounted}`, [
        now,
      ]);
      await manager.query(countQuery, [now]);
    });
  }
}

const isCounted = `s.state <> 'draft' AND s.ends_on >= ($1::timestamptz AT TIME ZONE s.time_zone)::date - ${COUNTED_FOR_DAYS}`;

/** `came` by the state, or by a history that passed the door: whoever was sent home was there. */
const countQuery = `
  INSERT INTO yls_year_count (summit_id, dimension, value, applied, offered, came, completed, aided, aid_cents, counted_at)
  SELECT r.summit_id, d.dimension, d.value, count(*), count(*) FILTER (WHERE r.released_at IS NOT NULL AND r.offer_until IS NOT NULL OR r.came),
      count(*) FILTER (WHERE r.came), count(*) FILTER (WHERE r.state = 'completed'), count(g.cents), coalesce(sum(g.cents), 0), $1
    FROM (SELECT r.*, r.state IN ('checked_in', 'present', 'completed', 'sent_home') AS came, s.begins_on FROM yls_registration r
            JOIN yls_summit s ON s.id = r.summit_id WHERE r.submitted_at IS NOT NULL AND ${isCounted}) r
    LEFT JOIN yls_grant g ON g.registration_id = r.id
   CROSS JOIN LATERAL (VALUES ('all', 'all'), ('country', coalesce(r.country, 'unknown')), ('member', r.scope::text), ('scholarship', coalesce(g.fund_id::text, 'none')),
      ('gender', coalesce(r.gender, 'unknown')),
      ('age', CASE WHEN r.birth_date IS NULL THEN 'unknown' WHEN extract(year FROM age(r.begins_on, r.birth_date)) < 16 THEN 'to-15'
                   WHEN extract(year FROM age(r.begins_on, r.birth_date)) < 18 THEN '16-17' ELSE 'from-18' END)) d (dimension, value)
   GROUP BY r.summit_id, d.dimension, d.value`;
