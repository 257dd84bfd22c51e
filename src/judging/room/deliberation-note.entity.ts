import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { RoundEntry } from '../round/round-entry.entity.js';

/** What somebody at the table says of a work. A trigger refuses it from whom the work is withheld. */
@Entity()
@Check('deliberation_note_says_something', `btrim(body) <> ''`)
@Index('deliberation_note_by_entry', ['roundEntryId', 'writtenAt', 'id'])
export class DeliberationNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deliberation_note_pkey' })
  id: string;

  @ForeignKey(() => RoundEntry, { name: 'deliberation_note_about_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundEntryId: string;

  @Index('deliberation_note_account')
  @ForeignKey('Account', { name: 'deliberation_note_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  accountId: string;

  @Personal({ purpose: 'Shows how the jury came to its decision', retention: 'As long as the result' })
  @Column('text')
  body: string;

  @Column('timestamptz')
  writtenAt: Date;

  /** Its writer took it back: nobody reads it any more. */
  @Column('timestamptz', { nullable: true })
  takenBackAt: Date | null;
}
