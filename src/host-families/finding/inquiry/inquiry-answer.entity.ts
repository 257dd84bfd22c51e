import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { HostInquiry } from './host-inquiry.entity.js';
import { keptWithInquiry } from './kept-words.js';

/** What somebody wrote to a family beside the words that every answer has: recruiting text, read by the linter before it left. Never changed. */
@Entity()
@Index('inquiry_answer_by_inquiry', ['inquiryId', 'sentAt', 'id'])
export class InquiryAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inquiry_answer_pkey' })
  id: string;

  @ForeignKey(() => HostInquiry, { name: 'inquiry_answer_to_inquiry', onDelete: 'CASCADE' })
  @Column('uuid')
  inquiryId: string;

  @Personal({ purpose: 'To know what the family was told', retention: keptWithInquiry })
  @Column('text')
  words: string;

  @Index('inquiry_answer_sent_by')
  @ForeignKey('Account', { name: 'inquiry_answer_is_sent_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  sentBy: string;

  @Column('timestamptz')
  sentAt: Date;
}
