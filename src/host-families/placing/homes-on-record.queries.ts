import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A deed of the member's people about a family; the day as an ISO date, null while it has not been done. */
interface Deed {
  on: string | null;
  by: string | null;
}

/** What proves that a family was selected as the law asks; nothing of what was found. */
export interface HomeOnRecord {
  fileId: string;
  family: string;
  informedOn: string | null;
  submittedOn: string | null;
  interviewed: Deed;
  reviewed: Deed;
  approved: Deed & { until: string | null };
  /** The orientation follows the first approval. */
  firstApprovedOn: string | null;
  orientedOn: string | null;
  checks: { person: string; kind: 'criminal' | 'registry'; on: string; by: string }[];
  /** Answers of those who were asked by links of their own. */
  given: { kind: 'reference' | 'signature'; name: string; on: string }[];
  photographs: number;
}

/** The proof of many homes in one query, for who keeps the file of a student there. */
@Injectable()
export class HomesOnRecord {
  /** By host file; files that do not exist are left out. */
  async of(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, HomeOnRecord>> {
    const rows = await manager.query<{ home: HomeOnRecord }[]>(HOMES, [fileIds]);
    return new Map(rows.map(({ home }) => [home.fileId, home]));
  }
}

const nameOf = (column: string) => `(SELECT display_name FROM account_brief WHERE id = ${column})`;

const HOMES = `
  SELECT jsonb_build_object('fileId', f.id, 'family', h.name, 'informedOn', (f.informed_at AT TIME ZONE h.time_zone)::date,
      'submittedOn', (f.submitted_at AT TIME ZONE h.time_zone)::date,
      'interviewed', jsonb_build_object('on', f.interviewed_on, 'by', ${nameOf('f.interviewed_by')}),
      'reviewed', jsonb_build_object('on', f.reviewed_on, 'by', ${nameOf('f.reviewed_by')}),
      'approved', jsonb_build_object('on', f.approved_on, 'by', ${nameOf('f.approved_by')}, 'until', f.approval_until),
      'firstApprovedOn', f.first_approved_on, 'orientedOn', f.oriented_on,
      'checks', (SELECT coalesce(jsonb_agg(jsonb_build_object('person', m.name, 'kind', k.kind, 'on', k.completed_on, 'by', ${nameOf('k.recorded_by')})
          ORDER BY m.name, k.kind, k.completed_on, k.id), '[]')
        FROM household_check k JOIN household_member m ON m.id = k.member_id WHERE m.household_id = h.id),
      'given', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'name', r.name, 'on', (r.answered_at AT TIME ZONE h.time_zone)::date)
          ORDER BY r.kind, r.name, r.id), '[]')
        FROM application_request_brief r JOIN application_brief a ON a.id = r.application_id
       WHERE a.programme = 'host-families' AND a.subject_id = f.id AND r.state = 'given'),
      'photographs', (SELECT count(*) FROM application_document_brief d JOIN application_brief a ON a.id = d.application_id
       WHERE a.programme = 'host-families' AND a.subject_id = f.id AND d.state = 'accepted')) AS home
    FROM host_file f JOIN household h ON h.id = f.household_id WHERE f.id = ANY($1)`;
