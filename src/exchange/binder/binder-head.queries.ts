import type { EntityManager } from 'typeorm';
import type { TermKind } from '../terms/term-kind.js';

/** Who the student is, and where the application stands. Days are ISO dates, null until they come. */
export interface BinderHead {
  student: string;
  birthDate: string | null;
  country: string | null;
  sponsor: string;
  programNumber: string;
  isTaxExempt: boolean;
  designatedFrom: string;
  designatedUntil: string;
  term: string;
  kind: TermKind;
  beginsOn: string;
  endsOn: string;
  sender: string;
  /** Null until the nomination. */
  member: string | null;
  state: string;
  isDirect: boolean;
  ds2019IssuedOn: string | null;
  visaOn: string | null;
  departsOn: string | null;
  arrivedOn: string | null;
  endedOn: string | null;
  endReason: string;
  sevisNumber: string | null;
}

export async function headOf(manager: EntityManager, applicationId: string): Promise<BinderHead> {
  const [row] = await manager.query<{ head: BinderHead }[]>(HEAD, [applicationId]);
  return row!.head;
}

const HEAD = `
  SELECT jsonb_build_object('student', coalesce(nullif(st.name, ''), c.display_name), 'birthDate', st.birth_date, 'country', st.country,
      'sponsor', s.name, 'programNumber', s.program_number, 'isTaxExempt', s.is_tax_exempt, 'designatedFrom', s.designated_from,
      'designatedUntil', s.designated_until, 'term', t.name, 'kind', t.kind, 'beginsOn', t.begins_on, 'endsOn', t.ends_on,
      'sender', k.name, 'member', m.name, 'state', a.state, 'isDirect', a.is_direct, 'ds2019IssuedOn', a.ds2019_issued_on,
      'visaOn', a.visa_on, 'departsOn', a.departs_on, 'arrivedOn', a.arrived_on, 'endedOn', a.ended_on, 'endReason', a.end_reason,
      'sevisNumber', r.sevis_number) AS head
    FROM exchange_application a JOIN account_brief c ON c.id = a.account_id JOIN exchange_term t ON t.id = a.term_id
    JOIN exchange_sponsor s ON s.id = a.sponsor_id JOIN community_brief k ON k.id = a.sending_community_id
    LEFT JOIN member_brief m ON m.id = a.scope LEFT JOIN exchange_student st ON st.application_id = a.id
    LEFT JOIN exchange_sevis_record r ON r.application_id = a.id
   WHERE a.id = $1`;
