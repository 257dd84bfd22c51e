import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HomesOnPaper, HostFilesQueries } from '../../host-families/index.js';
import type { Dossier } from './dossier.js';

interface HomeRow {
  applicationId: string;
  fileId: string;
  kind: NonNullable<Dossier['home']>['kind'];
  fromOn: string;
  isLivedIn: boolean;
}

/** What the papers of students are made of, of many in a fixed number of queries. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly homes: HomesOnPaper,
    private readonly files: HostFilesQueries,
  ) {}

  /** By application; ids that do not exist are left out. */
  async of(manager: EntityManager, ids: readonly string[]): Promise<Map<string, Dossier>> {
    const rows = await manager.query<{ dossier: Omit<Dossier, 'home'> }[]>(DOSSIERS, [ids]);
    const told = await manager.query<HomeRow[]>(HOMES, [ids]);
    const ahead = told.flatMap(({ isLivedIn, fileId }) => (isLivedIn ? [] : [fileId]));
    const standing = await this.files.standing(manager, ahead);
    const placed = told.filter(({ isLivedIn, fileId }) => isLivedIn || standing.has(fileId));
    const homes = await this.homes.of(
      manager,
      placed.map(({ fileId }) => fileId),
    );
    const homeOf = new Map(
      placed.flatMap(({ applicationId, fileId, kind, fromOn }) => {
        const home = homes.get(fileId);
        return home ? [[applicationId, { ...home, kind, fromOn }] as const] : [];
      }),
    );
    return new Map(
      rows.map(({ dossier }) => [
        dossier.applicationId,
        { ...dossier, home: homeOf.get(dossier.applicationId) ?? null },
      ]),
    );
  }
}

const DOSSIERS = `
  SELECT jsonb_build_object('applicationId', a.id, 'language', c.locale,
      'student', jsonb_build_object('name', coalesce(st.name, c.display_name), 'country', st.country, 'birthDate', st.birth_date),
      'term', jsonb_build_object('name', t.name, 'kind', t.kind, 'beginsOn', t.begins_on, 'endsOn', t.ends_on), 'departsOn', a.departs_on,
      'sponsor', jsonb_build_object('name', s.name, 'programNumber', s.program_number, 'mainPhone', s.main_phone, 'emergencyPhone', s.emergency_phone, 'address', s.address),
      'school', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('name', o.name, 'kind', o.kind, 'street', o.street, 'place', o.place, 'region', o.region,
        'postalCode', o.postal_code, 'website', o.website, 'offers', o.offers, 'contactName', o.contact_name, 'contactEmail', o.contact_email, 'contactPhone', o.contact_phone) END,
      'tuition', k.tuition,
      'contacts', CASE WHEN p.application_id IS NOT NULL THEN jsonb_build_object('coordinatorName', p.coordinator_name, 'coordinatorPhone', p.coordinator_phone,
        'coordinatorEmail', p.coordinator_email, 'areaName', p.area_name, 'areaPhone', p.area_phone) END,
      'policy', CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('insurer', i.insurer, 'policyNumber', i.policy_number) END) AS dossier
    FROM exchange_application a JOIN account_brief c ON c.id = a.account_id JOIN exchange_term t ON t.id = a.term_id JOIN exchange_sponsor s ON s.id = a.sponsor_id
    LEFT JOIN exchange_student st ON st.application_id = a.id
    LEFT JOIN exchange_school o ON o.id = a.school_id
    LEFT JOIN exchange_school_acceptance k ON k.application_id = a.id AND k.withdrawn_at IS NULL
    LEFT JOIN exchange_card_contact p ON p.application_id = a.id
    LEFT JOIN exchange_insurance_policy i ON i.application_id = a.id AND i.replaced_at IS NULL
   WHERE a.id = ANY($1)`;

/** The home in which the student lives, or to which the student comes first: only one that is known to both sides, and that stands until then. */
const HOMES = `
  SELECT DISTINCT ON (application_id) application_id AS "applicationId", host_file_id AS "fileId", kind, from_on::text AS "fromOn",
         state = 'active' AS "isLivedIn"
    FROM exchange_placement WHERE application_id = ANY($1) AND state IN ('disclosed', 'active')
   ORDER BY application_id, state = 'active' DESC, from_on, id`;
