import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** That a fee was paid, outside of the portal, or waived. No money and no number of an account is kept. */
@Entity()
@Check('entry_fee_state_is_known', `state IN ('paid', 'waived')`)
@Check('entry_fee_waived_has_reason', `state <> 'waived' OR btrim(note) <> ''`)
export class EntryFee {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_fee_pkey' })
  @ForeignKey('Entry', { name: 'entry_fee_is_of_entry', onDelete: 'CASCADE' })
  entryId: string;

  @Column('text')
  state: 'paid' | 'waived';

  /** Why it was waived, or where the receipt is. */
  @Personal({
    purpose: 'answering why a fee was waived, or where its receipt is',
    retention: 'two years after the last edition entered',
  })
  @Column('text', { default: '' })
  note: string;

  @Index('entry_fee_by_settler')
  @ForeignKey('Account', { name: 'entry_fee_is_settled_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  settledBy: string | null;

  @Column('timestamptz')
  settledAt: Date;
}
