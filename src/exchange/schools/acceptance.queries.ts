import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EXCHANGE } from '../student/questions/asked.js';
import type { Tuition } from './school-kind.js';

/** The word of the school that counts now. */
export interface AcceptanceView {
  schoolId: string;
  school: string;
  place: string;
  signerName: string;
  signerTitle: string;
  /** ISO dates. */
  signedOn: string;
  tuition: Tuition;
  tuitionFinalOn: string | null;
  allowsMidyear: boolean;
  asksMoreThanFive: boolean;
}

/** The letters themselves, to be joined to what is recorded of them. */
export interface SchoolLettersOnFile {
  /** By which `applications` knows the application. */
  formId: string | null;
  letters: readonly { id: string; sentAt: Date }[];
}

export interface SchoolChoice {
  id: string;
  name: string;
  place: string;
}

/** What schools have said, for pages. */
@Injectable()
export class AcceptanceQueries {
  async current(manager: EntityManager, applicationId: string): Promise<AcceptanceView | null> {
    const [view] = await manager.query<AcceptanceView[]>(
      `SELECT s.id AS "schoolId", s.name AS school, s.place, a.signer_name AS "signerName", a.signer_title AS "signerTitle",
              a.signed_on::text AS "signedOn", a.tuition, a.tuition_final_on::text AS "tuitionFinalOn", a.allows_midyear AS "allowsMidyear",
              a.asks_more_than_five AS "asksMoreThanFive"
         FROM exchange_school_acceptance a JOIN exchange_school s ON s.id = a.school_id
        WHERE a.application_id = $1 AND a.withdrawn_at IS NULL`,
      [applicationId],
    );
    return view ?? null;
  }

  /** Letters of schools among the documents of an application, the newest first, and where one is sent; none for one without its form. */
  async lettersOf(manager: EntityManager, applicationId: string): Promise<SchoolLettersOnFile> {
    const rows = await manager.query<{ formId: string; id: string | null; sentAt: Date | null }[]>(
      `SELECT f.id AS "formId", d.id, d.sent_at AS "sentAt" FROM application_brief f
         LEFT JOIN application_document_brief d ON d.application_id = f.id AND d.kind = 'school_acceptance' AND d.state IN ('sent', 'accepted')
        WHERE f.programme = $2 AND f.subject_id = $1 ORDER BY d.sent_at DESC, d.id DESC LIMIT 20`,
      [applicationId, EXCHANGE],
    );
    const letters = rows.flatMap(({ id, sentAt }) => (id && sentAt ? [{ id, sentAt }] : []));
    return { formId: rows[0]?.formId ?? null, letters };
  }

  schoolsOf(manager: EntityManager, scope: string): Promise<SchoolChoice[]> {
    return manager.query<SchoolChoice[]>(
      'SELECT id, name, place FROM exchange_school WHERE scope = $1 ORDER BY name, id LIMIT 500',
      [scope],
    );
  }
}
