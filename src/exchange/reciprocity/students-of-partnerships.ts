import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PartnershipActivities, type Activity, type PartnershipActivity } from '../../registry/index.js';

interface Row {
  id: string;
  hosted: number;
  there: number;
  underWay: number;
  lastOn: string | null;
}

/** What the registry is told of the exchange: students who came by a partnership, and those on their way. */
@Injectable()
export class StudentsOfPartnerships implements PartnershipActivity, OnModuleInit {
  readonly programme = 'exchange';

  constructor(private readonly activities: PartnershipActivities) {}

  onModuleInit(): void {
    this.activities.add(this);
  }

  async of(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, Activity>> {
    const rows = await manager.query<Row[]>(STUDENTS, [ids]);
    return new Map(rows.map((row) => [row.id, { figures: figuresOf(row), lastOn: row.lastOn }]));
  }
}

const figuresOf = ({ hosted, there, underWay }: Row): Activity['figures'] => [
  { text: { key: 'exchange.life.hosted' }, count: hosted, isOpen: true },
  { text: { key: 'exchange.life.there' }, count: there, isOpen: false },
  { text: { key: 'exchange.life.under-way' }, count: underWay, isOpen: false },
];

/** Who arrived and is no longer there was hosted, however it ended; on their way are those who are nominated and not there yet. */
const STUDENTS = `
  SELECT a.partnership_id AS id, count(*) FILTER (WHERE a.arrived_on IS NOT NULL AND a.ended_on IS NOT NULL)::int AS hosted,
         count(*) FILTER (WHERE a.arrived_on IS NOT NULL AND a.ended_on IS NULL)::int AS there,
         count(*) FILTER (WHERE a.arrived_on IS NULL AND a.ended_on IS NULL)::int AS "underWay",
         max(greatest(a.arrived_on, a.ended_on, a.submitted_at::date))::text AS "lastOn"
    FROM exchange_application a WHERE a.partnership_id = ANY($1) GROUP BY a.partnership_id`;
