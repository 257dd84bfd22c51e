import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { HostFile } from '../file/host-file.entity.js';
import { keptForHosts } from '../retention.js';
import type { LifeAnswers } from './life-facts.js';
import type { SMOKERS, WelcomeAnswers } from './welcome-facts.js';

const known = { purpose: 'To find a student who can live well in this home', retention: keptForHosts };

/** Whom a family can host, as it says itself. What it said before stays; race and looks are asked nowhere. */
@Entity()
@Index('host_welcome_of_file_is_one', ['fileId'], { unique: true, where: 'replaced_at IS NULL' })
@Index('host_welcome_by_file', ['fileId', 'toldAt', 'id'])
@Check('host_welcome_smoker_is_known', `smoker IN ('no', 'outside')`)
@Check('host_welcome_animals_are_known', `animals <@ ARRAY['cats', 'dogs', 'small_furry', 'birds', 'farm']`)
@Check('host_welcome_diets_are_known', `diets <@ ARRAY['vegetarian', 'vegan', 'no_pork', 'no_beef', 'halal', 'kosher']`)
@Check('host_welcome_allergies_are_known', `allergies <@ ARRAY['nuts', 'milk', 'eggs', 'gluten', 'fish']`)
@Check(
  'host_welcome_observances_are_known',
  `observances <@ ARRAY['prayer', 'fasting', 'services', 'rest_day', 'dress']`,
)
@Check('host_welcome_life_is_answers', `jsonb_typeof(life) = 'object'`)
@Check('host_welcome_access_is_known', `access <@ ARRAY['step_free', 'ground_floor', 'bathroom', 'visual_alarm']`)
export class HostWelcome implements WelcomeAnswers {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_welcome_pkey' })
  id: string;

  @ForeignKey(() => HostFile, { name: 'host_welcome_of_file', onDelete: 'RESTRICT' })
  @Column('uuid')
  fileId: string;

  @Column('timestamptz')
  toldAt: Date;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  /** 22 CFR 62.25(l)(1)(ii): a second student needs everybody's written word besides. */
  @Column('boolean')
  takesSecond: boolean;

  @Personal(known)
  @Column('text')
  smoker: (typeof SMOKERS)[number];

  @Personal(known)
  @Column('text', { array: true })
  animals: WelcomeAnswers['animals'];

  @Personal(known)
  @Column('text', { array: true })
  diets: WelcomeAnswers['diets'];

  @Personal(known)
  @Column('text', { array: true })
  allergies: WelcomeAnswers['allergies'];

  @Personal(known)
  @Column('text', { array: true })
  observances: WelcomeAnswers['observances'];

  @Personal(known)
  @Column('text', { array: true })
  access: WelcomeAnswers['access'];

  /** Daily life, as far as the family has said it. */
  @Personal(known)
  @Column('jsonb', { default: {} })
  life: LifeAnswers;

  /** In the family's words, for its coordinator: no matching reads them. */
  @Personal({ purpose: 'So that the coordinator hears what the family wishes', retention: keptForHosts })
  @Column('text', { default: '' })
  wishes: string;
}
