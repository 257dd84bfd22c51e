import { defineProjection } from '../../platform/index.js';
import { statesWith } from './ladder.js';

/** Who the student is: what the family reads once names are told. */
export interface StudentProfile {
  /** Of the placement. */
  id: string;
  name: string;
  called: string;
  birthDate: string | null;
  gender: string | null;
  country: string | null;
  /** Of the sending community. */
  community: string;
  school: string | null;
  languages: readonly string[];
  interests: readonly string[];
  allergies: readonly string[];
  animalAllergies: readonly string[];
  asthma: boolean | null;
  afraidOf: readonly string[];
  diets: readonly string[];
  observances: readonly string[];
  access: readonly string[];
  email: string;
  /** Natural parents by name. */
  parents: readonly string[];
}

const quoted = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

export const studentProfile = defineProjection<StudentProfile>({
  name: 'exchange-student-profile',
  reader: 'the family with whom a student will live',
  from: `exchange_placement p JOIN exchange_student s ON s.application_id = p.application_id JOIN exchange_application a ON a.id = p.application_id
    JOIN account_brief k ON k.id = a.account_id JOIN community_brief c ON c.id = a.sending_community_id LEFT JOIN exchange_school z ON z.id = a.school_id`,
  columns: {
    id: 'p.id',
    name: 's.name',
    called: 's.called',
    birthDate: 's.birth_date::text',
    gender: 's.gender',
    country: 's.country',
    community: 'c.name',
    school: 'z.name',
    languages: `s.native_languages || ARRAY(SELECT one->>'tag' FROM jsonb_array_elements(s.languages) one)`,
    interests: 's.interests',
    allergies: 's.allergies',
    animalAllergies: 'ARRAY(SELECT jsonb_object_keys(s.animal_allergies))',
    asthma: 's.asthma',
    afraidOf: 's.afraid_of',
    diets: 's.diets',
    observances: 's.observances',
    access: 's.access',
    email: 'k.email',
    parents: `ARRAY(SELECT w.name FROM exchange_placement_answer w WHERE w.placement_id = p.id AND w.part = 'parent' ORDER BY w.id)`,
  },
  always: `p.state IN (${quoted(statesWith('host', 'profile'))})`,
  sensitive: [
    'name',
    'called',
    'birthDate',
    'community',
    'school',
    'allergies',
    'asthma',
    'observances',
    'access',
    'email',
    'parents',
  ],
});
