import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';
import { ExchangeContact } from './exchange-contact.entity.js';
import type { Issue } from './living-words.js';

/** Something that somebody must see to by a day, for a student who lives with a family. */
@Entity()
@Index('exchange_follow_up_by_application', ['applicationId', 'dueOn', 'id'])
@Index('exchange_follow_up_contact', ['contactId'])
@Check('exchange_follow_up_is_done_with_outcome', `(done_at IS NULL) = (outcome = '')`)
@Check('exchange_follow_up_is_done_by_somebody', '(done_at IS NULL) = (done_by IS NULL)')
export class ExchangeFollowUp {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_follow_up_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_follow_up_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  /** The talk that brought it up; null for a change of the programme. */
  @ForeignKey(() => ExchangeContact, { name: 'exchange_follow_up_comes_from_contact', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  contactId: string | null;

  @Personal({ purpose: '22 CFR 62.25(d)(11)', retention: keptForStudents })
  @Column('text')
  issue: Issue;

  @Personal({ purpose: '22 CFR 62.25(d)(11)', retention: keptForStudents })
  @Column('text', { default: '' })
  note: string;

  @Index('exchange_follow_up_owner')
  @ForeignKey('Account', { name: 'exchange_follow_up_is_of_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  ownerAccountId: string;

  /** ISO date. */
  @Column('date')
  dueOn: string;

  /** What the incident desk calls the case that it opened; empty without one. */
  @Column('text', { default: '' })
  incidentReference: string;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;

  @Index('exchange_follow_up_done_by')
  @ForeignKey('Account', { name: 'exchange_follow_up_is_done_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  doneBy: string | null;

  @Personal({ purpose: '22 CFR 62.25(d)(11)', retention: keptForStudents })
  @Column('text', { default: '' })
  outcome: string;
}
