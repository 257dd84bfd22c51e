import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody tells a programme about one matter of theirs; the programme's record of it says in which state it is. */
@Entity()
@Index('application_is_one_for_its_subject', ['programme', 'subjectId'], { unique: true })
@Index('application_by_end', ['endsOn'])
@Check('application_is_kept_some_months', 'kept_months >= 1')
export class Application {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_pkey' })
  id: string;

  @Column('text')
  programme: string;

  /** The programme's own id of the matter; applications know no more of it. */
  @Column('uuid')
  subjectId: string;

  /** Members, editions or whatever the programme's people hold their roles in; opaque ids. */
  @Column('uuid', { array: true })
  scopeIds: string[];

  /** The programme's last day, from which retention counts; null while nobody knows it. */
  @Column('date', { nullable: true })
  endsOn: string | null;

  /** So many months after that day nothing of it is kept. */
  @Column('int')
  keptMonths: number;

  /** Answers that are kept for so many months or fewer are gone. */
  @Column('int', { default: 0 })
  forgottenMonths: number;

  @Column('timestamptz')
  openedAt: Date;

  @Index('application_opened_by')
  @ForeignKey('Account', { name: 'application_was_opened_by_account', onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  openedBy: string | null;
}
