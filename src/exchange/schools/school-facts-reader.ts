import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { secondaryStudents } from '../../law/index.js';
import { GateFactsReader, type PartOfFacts } from '../application/gate-facts-reader.js';
import type { TermKind } from '../terms/term-kind.js';
import { hasOppositeCalendar } from './opposite-calendar.js';
import type { SchoolGateFacts } from './school.gates.js';
import type { SchoolKind } from './school-kind.js';

interface Row {
  id: string;
  kind: TermKind;
  beginsOn: string;
  endsOn: string;
  country: string;
  departsOn: string;
  issuedOn: string;
  earlierTerms: number;
  mostInTerm: number | null;
  acceptance:
    | (secondaryStudents.Acceptance & { tuitionFinalOn: string | null; allowsMidyear: boolean; asksForMore: boolean })
    | null;
  school: { kind: SchoolKind; accreditedUntil: string | null; isProven: boolean; others: number } | null;
}

/** What the gates read of schools, in one query. */
@Injectable()
export class SchoolFactsReader implements PartOfFacts<SchoolGateFacts>, OnModuleInit {
  constructor(private readonly gates: GateFactsReader) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[], day: string): Promise<Map<string, SchoolGateFacts>> {
    const rows = await manager.query<Row[]>(query, [ids, day]);
    return new Map(rows.map((row) => [row.id, factsIn(row, day)]));
  }
}

const NO_SCHOOL = {
  length: null,
  beginning: null,
  acceptance: null,
  accreditation: null,
  inSchool: null,
  tuition: null,
  schoolBefore: null,
};

function factsIn(row: Row, day: string): SchoolGateFacts {
  const { kind, beginsOn, endsOn, departsOn, acceptance } = row;
  const stay = { beginsOn, endsOn };
  if (kind === 'youth_ambassador') return { stay, ...NO_SCHOOL };
  return {
    stay,
    length: { divides: 'semesters', terms: SEMESTERS[kind], earlierTerms: row.earlierTerms },
    beginning: beginningOf(row),
    acceptance: { day, acceptance },
    schoolBefore: { departsOn, acceptance },
    ...factsOfSchool(row),
  };
}

/** A calendar year at a school is two semesters, from January on. */
const SEMESTERS: Record<Exclude<TermKind, 'youth_ambassador'>, number> = {
  academic_year: 2,
  calendar_year: 2,
  fall_semester: 1,
  spring_semester: 1,
};

const STAYS = {
  academic_year: { stay: 'academic-year', begins: 'fall' },
  calendar_year: { stay: 'calendar-year', begins: 'spring' },
  fall_semester: { stay: 'semester', begins: 'fall' },
  spring_semester: { stay: 'semester', begins: 'spring' },
} as const;

const beginningOf = ({ kind, beginsOn, country, acceptance }: Row): secondaryStudents.BeginningFacts => ({
  ...STAYS[kind as keyof typeof STAYS],
  beginsOn,
  isOppositeCalendar: hasOppositeCalendar(country),
  permittedOn: acceptance?.allowsMidyear ? acceptance.signedOn : null,
});

function factsOfSchool({
  school,
  acceptance,
  endsOn,
  issuedOn,
  mostInTerm,
}: Row): Pick<SchoolGateFacts, 'accreditation' | 'inSchool' | 'tuition'> {
  if (!school || !acceptance) return { accreditation: null, inSchool: null, tuition: null };
  const { kind: schoolKind, accreditedUntil, isProven, others } = school;
  return {
    accreditation: { endsOn, isFullCourse: true, accreditedUntil, isProven },
    inSchool: { others, asksForMore: acceptance.asksForMore, mostInTerm },
    tuition: { schoolKind, tuitionFinalOn: acceptance.tuitionFinalOn, issuedOn },
  };
}

/** Whoever has said no, or has gone, takes no place in a school. */
const query = `
  SELECT a.id, t.kind, t.begins_on::text AS "beginsOn", t.ends_on::text AS "endsOn", c.country_iso2 AS country,
    coalesce(a.departs_on, t.begins_on)::text AS "departsOn", coalesce(a.ds2019_issued_on, $2::date)::text AS "issuedOn", t.most_in_school AS "mostInTerm",
    (SELECT coalesce(sum(CASE WHEN u.kind IN ('academic_year', 'calendar_year') THEN 2 WHEN u.kind = 'youth_ambassador' THEN 0 ELSE 1 END), 0)::int
       FROM exchange_application b JOIN exchange_term u ON u.id = b.term_id
      WHERE b.account_id = a.account_id AND b.id <> a.id AND b.arrived_on IS NOT NULL) AS "earlierTerms",
    CASE WHEN x.id IS NOT NULL THEN json_build_object('signerName', x.signer_name, 'signerTitle', x.signer_title, 'signedOn', x.signed_on,
      'tuition', x.tuition, 'withdrawnOn', NULL, 'tuitionFinalOn', x.tuition_final_on, 'allowsMidyear', x.allows_midyear,
      'asksForMore', x.asks_more_than_five) END AS acceptance,
    CASE WHEN s.id IS NOT NULL THEN json_build_object('kind', s.kind, 'accreditedUntil', s.accredited_until,
      'isProven', s.accredited_by <> '' AND s.accreditation_proof <> '',
      'others', (SELECT count(*) FROM exchange_school_acceptance y JOIN exchange_application o ON o.id = y.application_id
                  WHERE y.school_id = s.id AND y.withdrawn_at IS NULL AND o.id <> a.id AND o.term_id = a.term_id AND o.sponsor_id = a.sponsor_id
                    AND o.selected_on IS NOT NULL AND (o.ended_on IS NULL OR o.state = 'completed'))) END AS school
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id JOIN community_brief c ON c.id = a.sending_community_id
    LEFT JOIN exchange_school_acceptance x ON x.application_id = a.id AND x.withdrawn_at IS NULL
    LEFT JOIN exchange_school s ON s.id = x.school_id
   WHERE a.id = ANY($1)`;
