import type { EntityManager } from 'typeorm';
import type { AcceptanceOnRecord, BinderRecord, PaperOnRecord } from './binder-record.js';

/** What stands in rows alone; each by one query. */
type OfTables = Pick<
  BinderRecord,
  'acceptances' | 'papers' | 'coordinators' | 'events' | 'sevis' | 'reports' | 'audited'
>;

export async function tablesOf(manager: EntityManager, applicationId: string): Promise<OfTables> {
  const ask = <Row>(query: string) => manager.query<Row[]>(query, [applicationId]);
  const [audit] = await ask<{ count: number }>(AUDITED);
  return {
    acceptances: await ask<AcceptanceOnRecord>(ACCEPTANCES),
    papers: await ask<PaperOnRecord>(PAPERS),
    coordinators: await ask<BinderRecord['coordinators'][number]>(COORDINATORS),
    events: await ask<BinderRecord['events'][number]>(EVENTS),
    sevis: await ask<BinderRecord['sevis'][number]>(SEVIS),
    reports: await ask<BinderRecord['reports'][number]>(REPORTS),
    audited: audit!.count,
  };
}

/** Second visits, by the placement. */
export async function visitsOf(manager: EntityManager, applicationId: string) {
  const rows = await manager.query<{ placementId: string; on: string; by: string; findings: string }[]>(VISITS, [
    applicationId,
  ]);
  return Map.groupBy(rows, ({ placementId }) => placementId);
}

const ACCEPTANCES = `
  SELECT s.name AS school, s.kind, s.accredited_by AS "accreditedBy", s.accredited_until::text AS "accreditedUntil", s.accreditation_proof AS "accreditationProof",
         x.signer_name AS "signerName", x.signer_title AS "signerTitle", x.signed_on::text AS "signedOn", x.tuition, x.tuition_final_on::text AS "tuitionFinalOn",
         x.allows_midyear AS "allowsMidyear", x.asks_more_than_five AS "asksMoreThanFive", x.withdrawn_at IS NOT NULL AS "isWithdrawn"
    FROM exchange_school_acceptance x JOIN exchange_school s ON s.id = x.school_id WHERE x.application_id = $1 ORDER BY x.signed_on DESC, x.id DESC`;

const PAPERS = `
  SELECT p.kind, p.version, p.made_at AS "madeAt", a.display_name AS "madeBy", p.replaced_at AS "replacedAt", p.given_on::text AS "givenOn", p.sources_hash AS "sourcesHash"
    FROM exchange_paper p LEFT JOIN account_brief a ON a.id = p.made_by WHERE p.application_id = $1 ORDER BY p.kind, p.version DESC`;

const COORDINATORS = `
  SELECT c.account_id AS "accountId", a.display_name AS name, c.since_on::text AS "sinceOn", c.until_on::text AS "untilOn"
    FROM exchange_coordination c JOIN account_brief a ON a.id = c.account_id WHERE c.application_id = $1 ORDER BY c.since_on DESC, c.id DESC`;

const EVENTS = `
  SELECT e.kind, e.happened_on::text AS on, a.display_name AS by
    FROM exchange_living_event e JOIN account_brief a ON a.id = e.by_account_id WHERE e.application_id = $1 ORDER BY e.happened_on DESC, e.kind`;

const SEVIS = `
  SELECT kind, due_on::text AS "dueOn", done_on::text AS "doneOn" FROM exchange_sevis_task WHERE application_id = $1 ORDER BY due_on DESC, kind`;

const REPORTS = `
  SELECT r.kind, r.frozen_at AS "frozenAt", b.display_name AS by, r.sha256
    FROM exchange_report r JOIN exchange_application a ON a.term_id = r.term_id JOIN account_brief b ON b.id = r.frozen_by WHERE a.id = $1 ORDER BY r.frozen_at DESC, r.id`;

const AUDITED = `SELECT count(*)::int AS count FROM audit_record WHERE subject_type = 'exchange-application' AND subject_id = $1::text`;

const VISITS = `
  SELECT v.placement_id AS "placementId", v.visited_on::text AS on, b.display_name AS by, v.findings
    FROM exchange_home_visit v JOIN exchange_placement p ON p.id = v.placement_id JOIN account_brief b ON b.id = v.by_account_id
   WHERE p.application_id = $1 ORDER BY v.visited_on, v.id`;
