import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { Severity } from '../papers/questions/health.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForHealth } from '../retention.js';

/** Groups of which some readers see a line, or how many have it. */
export const NEED_PARTS = ['medical', 'allergies', 'diet'] as const;
export type NeedPart = (typeof NEED_PARTS)[number];

const told = { purpose: 'To tell those who look after the student what they need to know', retention: keptForHealth };

/** One need in one line, as it was signed last: all that a chaperone and the kitchen can reach. */
@Entity()
@Index('yls_need_is_told_once', ['registrationId', 'part', 'code'], { unique: true })
@Check('yls_need_part_is_known', `part IN ('medical', 'allergies', 'diet')`)
@Check('yls_need_severity_is_known', `severity IN ('mild', 'moderate', 'life_threatening')`)
export class YlsNeed {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_need_pkey' })
  id: string;

  @ForeignKey(() => YlsRegistration, { name: 'yls_need_of_registration', onDelete: 'RESTRICT' })
  @Column('uuid')
  registrationId: string;

  @Column('text')
  part: NeedPart;

  /** Such as `peanut`, `vegan`, `step_free`; `other` and `told` say it in words. */
  @Personal(told)
  @Column('text')
  code: string;

  @Personal(told)
  @Column('text', { default: '' })
  words: string;

  @Personal(told)
  @Column('text', { nullable: true })
  severity: Severity | null;

  /** Carries epinephrine. */
  @Personal(told)
  @Column('boolean', { default: false })
  carries: boolean;
}
