import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MessageTexts } from './message-texts.js';

/** A text that staff send again and again, in the languages of its readers. */
@Entity()
@Index('message_template_name_is_unique', ['name'], { unique: true })
@Check('message_template_has_name', `btrim(name) <> ''`)
@Check('message_template_has_english', `texts ? 'en'`)
export class MessageTemplate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_template_pkey' })
  id: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  texts: MessageTexts;

  @Index('message_template_by_maker')
  @ForeignKey('Account', { name: 'message_template_is_made_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  updatedAt: Date;
}
