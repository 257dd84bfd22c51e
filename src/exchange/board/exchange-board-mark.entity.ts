import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { keptForStudents } from '../retention.js';

export const MARK_KINDS = ['pin', 'veto', 'hold'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

const live = 'lifted_at IS NULL';

/**
 * What a desk says to the plan of a member's board: this pair must be, this pair must not be, or this student or this home is left out for
 * now. Lifted, it stays on record.
 */
@Entity()
@Index('exchange_board_mark_by_board', ['termId', 'scope', 'markedAt', 'id'])
@Index('exchange_board_mark_pins_student_once', ['applicationId'], { unique: true, where: `kind = 'pin' AND ${live}` })
@Index('exchange_board_mark_vetoes_pair_once', ['applicationId', 'hostFileId'], {
  unique: true,
  where: `kind = 'veto' AND ${live}`,
})
@Index('exchange_board_mark_holds_student_once', ['applicationId'], {
  unique: true,
  where: `kind = 'hold' AND application_id IS NOT NULL AND ${live}`,
})
@Index('exchange_board_mark_holds_home_once', ['termId', 'hostFileId'], {
  unique: true,
  where: `kind = 'hold' AND host_file_id IS NOT NULL AND ${live}`,
})
@Check('exchange_board_mark_kind_is_known', `kind IN ('pin', 'veto', 'hold')`)
@Check(
  'exchange_board_mark_is_of_pair_or_one',
  `num_nonnulls(application_id, host_file_id) = CASE WHEN kind = 'hold' THEN 1 ELSE 2 END`,
)
@Check('exchange_board_mark_is_lifted_by_somebody', '(lifted_at IS NULL) = (lifted_by IS NULL)')
export class ExchangeBoardMark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_board_mark_pkey' })
  id: string;

  @ForeignKey('ExchangeTerm', { name: 'exchange_board_mark_of_term', onDelete: 'RESTRICT' })
  @Column('uuid')
  termId: string;

  /** The receiving member; an opaque id. */
  @Column('uuid')
  scope: string;

  @Index('exchange_board_mark_application')
  @ForeignKey('ExchangeApplication', { name: 'exchange_board_mark_is_of_application', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  applicationId: string | null;

  @Index('exchange_board_mark_host_file')
  @ForeignKey('HostFile', { name: 'exchange_board_mark_is_of_host_file', onDelete: 'CASCADE' })
  @Column('uuid', { nullable: true })
  hostFileId: string | null;

  @Column('text')
  kind: MarkKind;

  /** Empty where the desk gave none. */
  @Personal({ purpose: 'So that others understand the plan', retention: keptForStudents })
  @Column('text', { default: '' })
  reason: string;

  @Index('exchange_board_mark_marked_by')
  @ForeignKey('Account', { name: 'exchange_board_mark_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  markedBy: string;

  @Column('timestamptz')
  markedAt: Date;

  @Index('exchange_board_mark_lifted_by')
  @ForeignKey('Account', { name: 'exchange_board_mark_is_lifted_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  liftedBy: string | null;

  @Column('timestamptz', { nullable: true })
  liftedAt: Date | null;
}
