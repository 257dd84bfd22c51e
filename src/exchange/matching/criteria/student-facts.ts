import type { StudentWishes } from '../../student/student-words.js';

export type Animal = 'cats' | 'dogs' | 'small_furry' | 'birds' | 'farm';
export type Sex = 'female' | 'male' | 'other';

/**
 * All that a matching reads of a student, and nothing else: no name, no photograph, nothing about race or looks. Codes are those of the families' own
 * answers, so that each is compared with its like.
 */
export interface StudentFacts {
  applicationId: string;
  /** The receiving member; an opaque id. */
  scope: string;
  /** The days (ISO, both included) for which a home is looked for. */
  fromOn: string;
  untilOn: string;
  /** Whole years on the first day. */
  age: number;
  gender: Sex;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** BCP 47 tags: all native ones; and those that the student speaks or learns besides. */
  nativeLanguages: readonly string[];
  languages: readonly string[];
  interests: readonly string[];
  /** 1 (quiet) to 5 (active), and 1 (indoors) to 5 (outdoors); null when not said. */
  pace: number | null;
  outdoors: number | null;
  /** Food. */
  allergies: readonly string[];
  animalAllergies: Readonly<Partial<Record<Animal, 'mild' | 'severe'>>>;
  asthma: boolean;
  afraidOf: readonly Animal[];
  diets: readonly string[];
  /** Voluntary. */
  observances: readonly string[];
  /** Those of the diets and observances without which the student cannot live in a home. */
  mustHave: readonly string[];
  /** What the student needs of the building. */
  access: readonly string[];
  /** Within how many minutes care must be reached; null when health asks for nothing. */
  careMinutes: number | null;
  smoker: 'no' | 'outside';
  /** Lives with nobody who smokes: a condition. */
  noSmoke: boolean;
  openToDouble: boolean;
  openToSingleAdult: boolean;
  openToSameSexParents: boolean;
  wishes: StudentWishes;
  attendsServices: 'no' | 'sometimes' | 'weekly' | null;
  /** What the school should offer, by the codes of schools. */
  schoolWishes: readonly string[];
  wantsVideo: boolean;
  /** The school that has accepted the student; null while none has. */
  schoolId: string | null;
  /** Host files of which the student, a parent or the host has said that they are relatives. */
  relatedFiles: readonly string[];
}
