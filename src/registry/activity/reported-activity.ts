import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PartnershipActivities } from './partnership-activities.js';
import type { Activity, PartnershipActivity } from './partnership-activity.js';

interface Row {
  id: string;
  sent: number;
  received: number;
  lastOn: string;
}

/** Delegates of both ways, as members report them each year: the registry's own part of the answer. */
@Injectable()
export class ReportedActivity implements PartnershipActivity, OnModuleInit {
  readonly programme = 'registry';

  constructor(private readonly activities: PartnershipActivities) {}

  onModuleInit(): void {
    this.activities.add(this);
  }

  async of(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Activity>> {
    const rows = await manager.query<Row[]>(REPORTED, [ids]);
    return new Map(
      rows.map(({ id, sent, received, lastOn }) => [id, { figures: figuresOf({ sent, received }), lastOn }]),
    );
  }
}

const figuresOf = ({ sent, received }: Pick<Row, 'sent' | 'received'>): Activity['figures'] => [
  { text: { key: 'registry.life.delegates-sent' }, count: sent, isOpen: true },
  { text: { key: 'registry.life.delegates-received' }, count: received, isOpen: true },
];

/** A year's report speaks of its whole year, or of what had passed when it was sent. */
const REPORTED = `
  SELECT r.partnership_id AS id, coalesce(sum(x.sent), 0)::int AS sent, coalesce(sum(x.received), 0)::int AS received,
         least(make_date(max(r.year), 12, 31), max(r.submitted_at)::date)::text AS "lastOn"
    FROM partnership_report r LEFT JOIN report_exchange x ON x.report_id = r.id
   WHERE r.state = 'submitted' AND r.partnership_id = ANY($1) GROUP BY r.partnership_id`;
