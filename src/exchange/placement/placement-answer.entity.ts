import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { keptForStudents } from '../retention.js';
import type { DeclineCode } from './placement-state.js';

/** Whose word is asked; the last two when the student would be the second one in the home. */
export const ANSWER_PARTS = ['host', 'student', 'parent', 'other_student', 'other_parent'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** What somebody says in writing to a placement, with the day. Asked once; what was answered stays. */
@Entity()
@Index('exchange_placement_answer_by_placement', ['placementId', 'part', 'id'])
@Index('exchange_placement_answer_by_token', ['tokenHash'], { unique: true })
@Index('exchange_placement_answer_of_account_is_one', ['placementId', 'part', 'accountId'], { unique: true })
@Check(
  'exchange_placement_answer_part_is_known',
  `part IN ('host', 'student', 'parent', 'other_student', 'other_parent')`,
)
@Check('exchange_placement_answer_is_of_somebody', 'num_nonnulls(account_id, token_hash) = 1')
@Check('exchange_placement_answer_link_has_address', '(token_hash IS NULL) = (email IS NULL)')
@Check('exchange_placement_answer_has_time', '(agrees IS NULL) = (answered_at IS NULL)')
@Check('exchange_placement_answer_agreed_is_signed', `agrees IS NOT TRUE OR btrim(typed_name) <> ''`)
export class ExchangePlacementAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_placement_answer_pkey' })
  id: string;

  @ForeignKey(() => ExchangePlacement, { name: 'exchange_placement_answer_to_placement', onDelete: 'CASCADE' })
  @Column('uuid')
  placementId: string;

  @Column('text')
  part: AnswerPart;

  /** Who answers signed in. */
  @Index('exchange_placement_answer_of_account')
  @ForeignKey('Account', { name: 'exchange_placement_answer_is_of_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  accountId: string | null;

  /** Who answers by a link of their own: only the hash of its secret is kept. */
  @Column('text', { nullable: true })
  tokenHash: string | null;

  @Personal({ purpose: 'To send the person their own link', retention: keptForStudents })
  @Column('citext', { nullable: true })
  email: string | null;

  @Personal({ purpose: 'To address the person', retention: keptForStudents })
  @Column('text')
  name: string;

  /** The language of the mail. */
  @Column('text')
  locale: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  /** Null while nothing was said. */
  @Column('boolean', { nullable: true })
  agrees: boolean | null;

  /** The name that they typed as their signature. */
  @Personal({ purpose: 'Proof of who agreed', retention: keptForStudents })
  @Column('text', { default: '' })
  typedName: string;

  /** 22 CFR 62.25(d)(4): their word that host and student are no relatives; null when it was not asked. */
  @Column('boolean', { nullable: true })
  isNoRelative: boolean | null;

  /** 22 CFR 62.25(l)(1)(ii): another student in the same home; null when there is none. */
  @Column('boolean', { nullable: true })
  agreesToTwo: boolean | null;

  /** 22 CFR 62.25(j)(9): a home of one adult alone; null when it is none. */
  @Column('boolean', { nullable: true })
  agreesToSingleAdult: boolean | null;

  /** 22 CFR 62.25(h)(2): whether a coach of the school was in touch with the family; null when it was not asked. */
  @Column('boolean', { nullable: true })
  hadCoachContact: boolean | null;

  @Column('text', { nullable: true })
  declineCode: DeclineCode | null;

  @Personal({ purpose: 'To find a better home', retention: keptForStudents })
  @Column('text', { default: '' })
  reason: string;
}
