import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LIVE_STATES } from '../../placement/placement-state.js';
import type { StudentFacts } from '../criteria/student-facts.js';

/** Whose students: of one receiving member, for one term. */
export interface MatchAsked {
  termId: string;
  scope: string;
  /** ISO date: nobody begins before it. */
  day: string;
}

/** The students who wait for a home, as a matching reads them. */
@Injectable()
export class MatchStudentsQueries {
  /** Chosen ones without a home, and those who have to move; in one query. Who has not said age, sex and country yet is not among them. */
  students(manager: EntityManager, { termId, scope, day }: MatchAsked): Promise<StudentFacts[]> {
    return manager.query<StudentFacts[]>(STUDENTS, [termId, scope, day, STAYING]);
  }
}

/** Who moves looks for the next home while the last one stands. */
const STAYING = LIVE_STATES.filter((state) => state !== 'moving');

const STUDENTS = `
  SELECT a.id AS "applicationId", a.scope, GREATEST(t.begins_on, $3::date)::text AS "fromOn", t.ends_on::text AS "untilOn",
         date_part('year', age(t.begins_on, s.birth_date))::int AS age, s.gender, s.country, s.native_languages AS "nativeLanguages",
         ARRAY(SELECT l ->> 'tag' FROM jsonb_array_elements(s.languages) l) AS languages, s.interests, s.pace, s.outdoors, s.allergies,
         s.animal_allergies AS "animalAllergies", COALESCE(s.asthma, false) AS asthma, s.afraid_of AS "afraidOf", s.diets, s.observances,
         s.must_have AS "mustHave", s.access, s.care_minutes AS "careMinutes", COALESCE(s.smoker, 'no') AS smoker, s.no_smoke AS "noSmoke",
         s.open_to_double AS "openToDouble", s.open_to_single_adult AS "openToSingleAdult", s.open_to_same_sex_parents AS "openToSameSexParents",
         s.wishes, s.attends_services AS "attendsServices", s.school_wishes AS "schoolWishes", s.wants_video AS "wantsVideo", a.school_id AS "schoolId",
         '{}'::uuid[] AS "relatedFiles"
    FROM exchange_application a
    JOIN exchange_term t ON t.id = a.term_id
    JOIN exchange_student s ON s.application_id = a.id
   WHERE a.term_id = $1 AND a.scope = $2 AND s.birth_date IS NOT NULL AND s.gender IS NOT NULL AND s.country IS NOT NULL
     AND (a.state IN ('selected', 'placing')
       OR EXISTS (SELECT FROM exchange_placement p WHERE p.application_id = a.id AND p.kind = 'permanent' AND p.state = 'moving'))
     AND NOT EXISTS (SELECT FROM exchange_placement p WHERE p.application_id = a.id AND p.kind = 'permanent' AND p.state = ANY($4))
   ORDER BY a.id`;
