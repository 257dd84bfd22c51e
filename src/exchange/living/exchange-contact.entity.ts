import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { keptForStudents } from '../retention.js';
import type { Answers, Mode, Party } from './living-words.js';

/** One talk with the student or the host: 22 CFR 62.25(d)(11), (13). Append-only. */
@Entity()
@Index('exchange_contact_by_application', ['applicationId', 'happenedOn', 'id'])
@Index('exchange_contact_is_sent_once', ['sentKey'], { unique: true })
@Check('exchange_contact_party_is_known', `party IN ('student', 'host')`)
@Check('exchange_contact_mode_is_known', `mode IN ('in_person', 'video', 'phone', 'message')`)
export class ExchangeContact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_contact_pkey' })
  id: string;

  @ForeignKey(() => ExchangeApplication, { name: 'exchange_contact_of_application', onDelete: 'RESTRICT' })
  @Column('uuid')
  applicationId: string;

  @Column('text')
  party: Party;

  @Column('text')
  mode: Mode;

  /** ISO date. */
  @Column('date')
  happenedOn: string;

  @Personal({ purpose: '22 CFR 62.25(d)(7), (d)(8), (d)(11), (d)(13)', retention: keptForStudents })
  @Column('jsonb')
  answers: Answers;

  @Personal({ purpose: '22 CFR 62.25(d)(11), (d)(13)', retention: keptForStudents })
  @Column('text', { default: '' })
  notes: string;

  @Index('exchange_contact_by_account')
  @ForeignKey('Account', { name: 'exchange_contact_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  byAccountId: string;

  @Column('timestamptz')
  recordedAt: Date;

  /** Drawn with the form: what a telephone sends twice is kept once. */
  @Column('uuid')
  sentKey: string;
}
