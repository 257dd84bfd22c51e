import { defineProjection } from '../../platform/index.js';
import { statesWith } from './ladder.js';

/** A student without a name, a picture, a town or a school: what a family reads before the sponsor has confirmed. */
export interface StudentCard {
  /** Of the placement. */
  id: string;
  age: number | null;
  gender: string | null;
  country: string | null;
  languages: readonly string[];
  interests: readonly string[];
  pace: number | null;
  outdoors: number | null;
  allergies: readonly string[];
  animalAllergies: readonly string[];
  afraidOf: readonly string[];
  diets: readonly string[];
  /** Those alone without which the student cannot live. */
  observances: readonly string[];
  access: readonly string[];
  smoker: string | null;
  noSmoke: boolean | null;
}

const quoted = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ');

export const studentCard = defineProjection<StudentCard>({
  name: 'exchange-student-card',
  reader: 'a family to which a student is proposed',
  from: 'exchange_placement p JOIN exchange_student s ON s.application_id = p.application_id',
  columns: {
    id: 'p.id',
    age: 'extract(year FROM age(p.from_on, s.birth_date))::int',
    gender: 's.gender',
    country: 's.country',
    languages: `s.native_languages || ARRAY(SELECT one->>'tag' FROM jsonb_array_elements(s.languages) one)`,
    interests: 's.interests',
    pace: 's.pace',
    outdoors: 's.outdoors',
    allergies: 's.allergies',
    animalAllergies: 'ARRAY(SELECT jsonb_object_keys(s.animal_allergies))',
    afraidOf: 's.afraid_of',
    diets: 's.diets',
    observances: 'ARRAY(SELECT one FROM unnest(s.observances) one WHERE one = ANY(s.must_have))',
    access: 's.access',
    smoker: 's.smoker',
    noSmoke: 's.no_smoke',
  },
  always: `p.state IN (${quoted(statesWith('host', 'card'))})`,
  sensitive: [
    'age',
    'gender',
    'country',
    'languages',
    'allergies',
    'animalAllergies',
    'diets',
    'observances',
    'access',
  ],
});
