import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApplicationQueries } from '../../applications/index.js';
import { system } from '../../platform/index.js';
import { HOST_FAMILIES } from '../applying/field-of.js';

/** A home as papers for a student and a school name it. */
export interface HomeOnPaper {
  fileId: string;
  name: string;
  street: string;
  place: string;
  region: string;
  postalCode: string;
  /** Of those who apply, in the order in which they were named. */
  phones: string[];
  dwelling: string;
  smoking: string;
  pets: string;
  people: { name: string; relation: string; age: number; livesInHome: boolean }[];
}

/** Questions whose answers are the family's own words for the student's side. */
const TOLD = ['about_family', 'interests', 'weekday', 'chores', 'meals', 'other_rules', 'community'] as const;

/** Homes for papers that the law asks for: 22 CFR 62.25(g). Who may have such a paper is said by the programme that places. */
@Injectable()
export class HomesOnPaper {
  constructor(private readonly applications: ApplicationQueries) {}

  /** By host file, in one query; one without a home is left out. */
  async of(manager: EntityManager, fileIds: readonly string[]): Promise<Map<string, HomeOnPaper>> {
    const homes = await manager.query<HomeOnPaper[]>(HOMES, [fileIds]);
    return new Map(homes.map((home) => [home.fileId, home]));
  }

  /** What the family says of itself, of the part of its application that is no secret. */
  async told(manager: EntityManager, fileId: string): Promise<{ code: string; text: string }[]> {
    const applicationId = await this.applications.idOf(manager, HOST_FAMILIES, fileId);
    if (!applicationId) return [];
    const sections = await this.applications.answers(manager, system, { applicationId, groups: ['profile'] });
    const answers = Object.assign({}, ...Object.values(sections)) as Record<string, unknown>;
    return TOLD.flatMap((code) => {
      const text = answers[code];
      return typeof text === 'string' && text.trim() !== '' ? [{ code, text }] : [];
    });
  }
}

const HOMES = `
  SELECT f.id AS "fileId", h.name, home.street, home.place, home.region, home.postal_code AS "postalCode", home.dwelling, home.smoking, home.pets,
         ARRAY(SELECT m.phone FROM household_member m WHERE m.household_id = h.id AND m.left_on IS NULL AND m.is_applicant AND m.phone <> '' ORDER BY m.id) AS phones,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'relation', m.relation, 'age', extract(year FROM age(m.birth_date))::int,
             'livesInHome', m.lives_in_home) ORDER BY m.birth_date, m.id), '[]')
            FROM household_member m WHERE m.household_id = h.id AND m.left_on IS NULL) AS people
    FROM host_file f JOIN household h ON h.id = f.household_id JOIN host_home home ON home.household_id = h.id AND home.until IS NULL
   WHERE f.id = ANY($1)`;
