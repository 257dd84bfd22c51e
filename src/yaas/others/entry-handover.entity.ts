import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An entry offered by its holder to the student who made it, by a link of which only the hash is kept. */
@Entity()
@Check('entry_handover_taken_has_taker', `(taken_by IS NULL) = (taken_at IS NULL)`)
export class EntryHandover {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_handover_pkey' })
  id: string;

  @Index('entry_handover_by_entry')
  @ForeignKey('Entry', { name: 'entry_handover_is_of_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @Index('entry_handover_token_is_unique', { unique: true })
  @Column('text')
  tokenHash: string;

  @Index('entry_handover_by_offerer')
  @ForeignKey('Account', { name: 'entry_handover_is_offered_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  offeredBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Index('entry_handover_by_taker')
  @ForeignKey('Account', { name: 'entry_handover_is_taken_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  takenBy: string | null;

  @Column('timestamptz', { nullable: true })
  takenAt: Date | null;

  /** When a newer link took its place. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
