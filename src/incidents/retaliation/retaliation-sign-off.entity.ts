import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

export const ENDING_ACTS = ['termination', 'removal'] as const;
export type EndingAct = (typeof ENDING_ACTS)[number];

/** A responsible officer answers for ending or moving a student's stay soon after a complaint by them; append-only. */
@Entity()
@Index('retaliation_sign_off_by_student', ['studentId', 'act', 'signedAt'])
@Check('retaliation_sign_off_act_is_known', `act IN ('termination', 'removal')`)
@Check('retaliation_sign_off_has_reason', `btrim(reason) <> ''`)
@Check('retaliation_sign_off_is_by_another', 'signed_by <> student_id')
export class RetaliationSignOff {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retaliation_sign_off_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'retaliation_sign_off_is_about_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  studentId: string;

  @Column('text')
  act: EndingAct;

  @Column('text')
  @Personal({ purpose: 'showing that an ending is no retaliation', retention: 'with the case, never changed' })
  reason: string;

  @Index('retaliation_sign_off_signed_by')
  @ForeignKey('Account', { name: 'retaliation_sign_off_is_signed_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  signedBy: string;

  @Column('timestamptz')
  signedAt: Date;
}
