import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HomeAddresses } from '../../host-families/index.js';
import type { MoveLine, PlacementLine } from './report-line.js';
import type { ReportKind } from './report-kind.js';

/** The rows of a term's reports as they stand now, by name; two queries for a term of one student as for one of thousands. */
@Injectable()
export class ReportLines {
  constructor(private readonly addresses: HomeAddresses) {}

  of(manager: EntityManager, termId: string, kind: ReportKind): Promise<(PlacementLine | MoveLine)[]> {
    return kind === 'placements' ? this.placements(manager, termId) : this.moves(manager, termId);
  }

  async placements(manager: EntityManager, termId: string): Promise<PlacementLine[]> {
    const rows = await manager.query<(Omit<PlacementLine, 'hostAddress'> & { hostFileId: string })[]>(PLACED, [termId]);
    const addresses = await this.addresses.of(
      manager,
      rows.map(({ hostFileId }) => hostFileId),
    );
    return rows.map(({ hostFileId, ...line }) => ({ ...line, hostAddress: addresses.get(hostFileId) ?? '' }));
  }

  moves(manager: EntityManager, termId: string): Promise<MoveLine[]> {
    return manager.query<MoveLine[]>(MOVED, [termId]);
  }

  /** Who had a home at all: of these the moves are a share. */
  async students(manager: EntityManager, termId: string): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(DISTINCT a.id)::int AS count FROM exchange_application a JOIN exchange_placement p ON p.application_id = a.id
        WHERE a.term_id = $1 AND p.moved_in_on IS NOT NULL`,
      [termId],
    );
    return row!.count;
  }
}

const student = `coalesce(nullif(st.name, ''), account.display_name) AS student, coalesce(r.sevis_number, '') AS "sevisNumber"`;
const people = `exchange_application a JOIN account_brief account ON account.id = a.account_id LEFT JOIN exchange_student st ON st.application_id = a.id
  LEFT JOIN exchange_reported_student r ON r.application_id = a.id`;

/** Each student with the home where they live, will live, or lived last. */
const PLACED = `
  SELECT a.id AS "applicationId", ${student}, p.host_file_id AS "hostFileId", coalesce(s.name, '') AS school,
         coalesce(s.street || ', ' || s.place || ', ' || s.region || ' ' || s.postal_code, '') AS "schoolAddress",
         coalesce(nullif(r.coordinator_name, ''), proposer.display_name) AS coordinator, coalesce(r.coordinator_zip, '') AS "coordinatorZip"
    FROM ${people} LEFT JOIN exchange_school s ON s.id = a.school_id
    JOIN LATERAL (SELECT * FROM exchange_placement p WHERE p.application_id = a.id AND p.state IN ('disclosed', 'active', 'moving', 'ended')
                   ORDER BY (p.state = 'ended'), p.from_on DESC, p.id LIMIT 1) p ON true
    JOIN account_brief proposer ON proposer.id = p.proposed_by
   WHERE a.term_id = $1 ORDER BY 2, a.id`;

/** A home that was left although the term went on, for another reason than that an arrival home was for a while. */
const MOVED = `
  SELECT a.id AS "applicationId", ${student}, p.moved_in_on::text AS "movedInOn", p.ended_on::text AS "movedOutOn",
         p.end_reason AS "reasonCode", p.reason
    FROM ${people} JOIN exchange_placement p ON p.application_id = a.id
   WHERE a.term_id = $1 AND p.state = 'ended' AND p.end_reason NOT IN ('completed', 'arrival_over')
   ORDER BY 2, p.moved_in_on, p.id`;
