import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

export const PRIZE_STATES = ['due', 'accepted', 'documents_in', 'paid', 'declined', 'unclaimed', 'void'] as const;
export type PrizeState = (typeof PRIZE_STATES)[number];

/** How far the payment of a prize has come. The tax form itself and its numbers are kept elsewhere and never here. */
@Entity()
@Index('prize_by_state', ['state', 'id'])
@Check('prize_state_is_known', `state IN ('due', 'accepted', 'documents_in', 'paid', 'declined', 'unclaimed', 'void')`)
@Check('prize_accepted_names_payee', `state NOT IN ('accepted', 'documents_in', 'paid') OR btrim(payee_name) <> ''`)
@Check('prize_form_is_known', `tax_form IN ('w9', 'w8ben', 'none')`)
@Check('prize_documents_say_which', `state NOT IN ('documents_in', 'paid') OR tax_form IS NOT NULL`)
@Check('prize_paid_has_day', `(state = 'paid') = (paid_on IS NOT NULL)`)
export class Prize {
  /** The grant's id. */
  @ForeignKey('AwardGrant', { name: 'prize_belongs_to_grant', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'prize_pkey' })
  id: string;

  @Column('text')
  state: PrizeState;

  /** Guardian of a minor, the winner alone otherwise. */
  @Column('text', { default: '' })
  @Personal({ purpose: 'paying the prize to the right person', retention: 'seven years after payment' })
  payeeName: string;

  /** Which form arrived; `none` where no form is needed. */
  @Column('text', { nullable: true })
  taxForm: 'w9' | 'w8ben' | 'none' | null;

  @Column('date', { nullable: true })
  paidOn: string | null;

  /** Such as the number of a transfer; never an account's number. */
  @Column('text', { default: '' })
  reference: string;

  @Column('timestamptz')
  updatedAt: Date;
}
