import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Audience, MessageState } from './message-words.js';
import type { MessageTexts } from './message-texts.js';

/** A message to many. It leaves after a second person has looked at it. */
@Entity()
@Index('message_by_edition', ['editionId', 'id'])
@Check('message_state_is_known', `state IN ('draft', 'in_review', 'approved', 'sent', 'cancelled')`)
@Check('message_is_approved_by_another', 'approved_by <> made_by')
@Check('message_that_leaves_is_approved', `(state IN ('approved', 'sent')) = (approved_by IS NOT NULL)`)
@Check('message_approved_has_time', '(approved_by IS NULL) = (approved_at IS NULL)')
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pkey' })
  id: string;

  @ForeignKey('Edition', { name: 'message_belongs_to_edition', onDelete: 'RESTRICT' })
  @Column('uuid')
  editionId: string;

  /** The template's. */
  @Column('text')
  name: string;

  /** As the template stood: what is reviewed is what leaves. */
  @Column('jsonb')
  texts: MessageTexts;

  @Column('jsonb')
  audience: Audience;

  @Column('text')
  state: MessageState;

  @Index('message_by_maker')
  @ForeignKey('Account', { name: 'message_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  @Index('message_by_approver')
  @ForeignKey('Account', { name: 'message_is_approved_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;
}
