import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody at the desk reminded the family of an entry; the guardian's reminders are counted with the consent. */
@Entity()
@Index('entry_nudge_by_entry', ['entryId', 'at'])
@Check('entry_nudge_whom_is_known', `whom IN ('guardian', 'student')`)
export class EntryNudge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_nudge_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'entry_nudge_is_about_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @Column('text')
  whom: 'guardian' | 'student';

  @Index('entry_nudge_by_account')
  @ForeignKey('Account', { name: 'entry_nudge_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  byAccountId: string | null;

  @Column('timestamptz')
  at: Date;
}
