import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import type { Decision } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForDelegates } from '../retention.js';
import type { Scores } from './rubric.js';

/** What one reviewer found of one application, by the rubric. */
@Entity()
@Index('yls_review_reviewer', ['reviewerId'])
@Check('yls_review_advice_is_known', `advice IN ('admit', 'waitlist', 'decline')`)
export class YlsReview {
  @ForeignKey(() => YlsRegistration, { name: 'yls_review_is_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_review_pkey' })
  registrationId: string;

  @ForeignKey('Account', { name: 'yls_review_is_by_account', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_review_pkey' })
  reviewerId: string;

  @Personal({ purpose: 'To choose who comes to the summit', retention: keptForDelegates })
  @Column('jsonb')
  scores: Scores;

  @Column('text')
  advice: Decision;

  @Personal({ purpose: 'To choose who comes to the summit', retention: keptForDelegates })
  @Column('text', { default: '' })
  note: string;

  @Column('timestamptz')
  reviewedAt: Date;
}
