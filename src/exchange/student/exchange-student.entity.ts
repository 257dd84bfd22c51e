import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';
import type { AnimalAllergies, SpokenLanguage, StudentWishes } from './student-words.js';

const identify = { purpose: 'To know and address the student', retention: keptForStudents };
const law = { purpose: '22 CFR 62.25(e), (j)(4), (l)(1)', retention: keptForStudents };
const match = { purpose: 'To find a home in which the student can live well', retention: keptForStudents };

/** What rules and matching read of a student, taken from the saved sections of the application. Race and looks are asked nowhere. */
@Entity()
@Check('exchange_student_gender_is_known', `gender IN ('female', 'male', 'other')`)
@Check('exchange_student_country_is_code', `country ~ '^[A-Z]{2}$'`)
@Check('exchange_student_years_are_few', 'completed_years BETWEEN 0 AND 20')
@Check('exchange_student_pace_is_on_scale', 'pace BETWEEN 1 AND 5 AND outdoors BETWEEN 1 AND 5')
@Check('exchange_student_smoker_is_known', `smoker IN ('no', 'outside')`)
@Check('exchange_student_attendance_is_known', `attends_services IN ('no', 'sometimes', 'weekly')`)
export class ExchangeStudent {
  @ForeignKey(() => ExchangeApplication, { name: 'exchange_student_of_application', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_student_pkey' })
  applicationId: string;

  @Personal(identify)
  @Column('text')
  name: string;

  /** How they want to be addressed. */
  @Personal(identify)
  @Column('text', { default: '' })
  called: string;

  /** ISO date. */
  @Personal(law)
  @Column('date', { nullable: true })
  birthDate: string | null;

  @Personal(law)
  @Column('text', { nullable: true })
  gender: 'female' | 'male' | 'other' | null;

  /** ISO 3166 code of two letters. */
  @Personal(law)
  @Column('text', { nullable: true })
  country: string | null;

  /** All of them, as BCP 47 tags. */
  @Personal(law)
  @Column('text', { array: true, default: [] })
  nativeLanguages: string[];

  @Personal(match)
  @Column('jsonb', { default: [] })
  languages: SpokenLanguage[];

  /** Years of school completed on the first day of the programme, kindergarten not counted: 22 CFR 62.25(e)(1). */
  @Personal(law)
  @Column('smallint', { nullable: true })
  completedYears: number | null;

  /** 22 CFR 62.25(e)(3). */
  @Personal(law)
  @Column('boolean', { nullable: true })
  priorUsProgram: boolean | null;

  /** 22 CFR 62.25(f)(5): has finished secondary school at home; null while nobody has said. */
  @Personal({ purpose: '22 CFR 62.25(f)(5)', retention: keptForStudents })
  @Column('boolean', { nullable: true })
  hasFinishedSchool: boolean | null;

  @Personal(match)
  @Column('text', { array: true, default: [] })
  interests: string[];

  /** 1 quiet to 5 always on the move. */
  @Personal(match)
  @Column('smallint', { nullable: true })
  pace: number | null;

  /** 1 at home to 5 outdoors. */
  @Personal(match)
  @Column('smallint', { nullable: true })
  outdoors: number | null;

  /** Of food. */
  @Personal(match)
  @Column('text', { array: true, default: [] })
  allergies: string[];

  @Personal(match)
  @Column('jsonb', { default: {} })
  animalAllergies: AnimalAllergies;

  @Personal(match)
  @Column('boolean', { nullable: true })
  asthma: boolean | null;

  /** Medical care must be reached within so many minutes; null when it need not. */
  @Personal(match)
  @Column('smallint', { nullable: true })
  careMinutes: number | null;

  /** Animals. */
  @Personal(match)
  @Column('text', { array: true, default: [] })
  afraidOf: string[];

  @Personal(match)
  @Column('text', { array: true, default: [] })
  diets: string[];

  /** Voluntary. */
  @Personal(match)
  @Column('text', { array: true, default: [] })
  observances: string[];

  /** Codes of diets and observances without which the student cannot live: these alone exclude a home. */
  @Personal(match)
  @Column('text', { array: true, default: [] })
  mustHave: string[];

  @Personal(match)
  @Column('text', { array: true, default: [] })
  access: string[];

  @Personal(match)
  @Column('text', { nullable: true })
  smoker: 'no' | 'outside' | null;

  /** A hard wish: nobody smokes there. */
  @Personal(match)
  @Column('boolean', { default: false })
  noSmoke: boolean;

  /** Closed until the student and the parents say otherwise, like the two below. */
  @Personal(match)
  @Column('boolean', { default: false })
  openToDouble: boolean;

  @Personal(match)
  @Column('boolean', { default: false })
  openToSingleAdult: boolean;

  @Personal(match)
  @Column('boolean', { default: false })
  openToSameSexParents: boolean;

  @Personal(match)
  @Column('jsonb', { default: {} })
  wishes: StudentWishes;

  /** Voluntary. */
  @Personal(match)
  @Column('text', { nullable: true })
  attendsServices: 'no' | 'sometimes' | 'weekly' | null;

  @Personal(match)
  @Column('text', { array: true, default: [] })
  schoolWishes: string[];

  @Personal(match)
  @Column('boolean', { default: false })
  wantsVideo: boolean;
}
