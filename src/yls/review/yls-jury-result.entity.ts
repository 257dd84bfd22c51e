import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { keptForDelegates } from '../retention.js';

/** Where an application stands with its jury, and what the jury found once that is decided. */
@Entity()
@Index('yls_jury_result_round', ['roundId'])
@Check('yls_jury_result_stage_is_natural', 'stage > 0')
@Check('yls_jury_result_score_is_a_share', 'score BETWEEN 0 AND 1 AND low <= high')
@Check('yls_jury_result_is_found_whole', '(cards IS NULL) = (found_at IS NULL)')
export class YlsJuryResult {
  @ForeignKey(() => YlsRegistration, { name: 'yls_jury_result_is_of_registration', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_jury_result_pkey' })
  registrationId: string;

  /** The round in which it is, or was last. */
  @ForeignKey('Round', { name: 'yls_jury_result_is_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  /** How many rounds it has been in: who went on stands before who did not. */
  @Column('smallint')
  stage: number;

  /** Mean of the jury's cards, in 0..1; null without one. */
  @Personal({ purpose: 'To choose who comes to the summit', retention: keptForDelegates })
  @Column('double precision', { nullable: true })
  score: number | null;

  /** The range that holds what a whole jury would give with nine chances in ten. */
  @Column('double precision', { nullable: true })
  low: number | null;

  @Column('double precision', { nullable: true })
  high: number | null;

  @Column('int', { nullable: true })
  cards: number | null;

  @Column('timestamptz', { nullable: true })
  foundAt: Date | null;

  /** Why staff decided otherwise than the ranking suggests. */
  @Personal({ purpose: 'To choose who comes to the summit', retention: keptForDelegates })
  @Column('text', { default: '' })
  departure: string;
}
