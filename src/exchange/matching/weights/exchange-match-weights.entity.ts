import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ExchangeTerm } from '../../terms/exchange-term.entity.js';
import type { Weights } from '../criteria/usual-weights.js';

/** What each soft criterion weighs in a term from a moment on; append-only, so that every list can be told by what it was made. */
@Entity()
@Index('exchange_match_weights_by_term', ['termId', 'setAt', 'id'])
@Check('exchange_match_weights_has_reason', `btrim(reason) <> ''`)
@Check('exchange_match_weights_is_by_criterion', `jsonb_typeof(weights) = 'object'`)
export class ExchangeMatchWeights {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'exchange_match_weights_pkey' })
  id: string;

  @ForeignKey(() => ExchangeTerm, { name: 'exchange_match_weights_of_term', onDelete: 'RESTRICT' })
  @Column('uuid')
  termId: string;

  @Column('jsonb')
  weights: Weights;

  @Column('text')
  reason: string;

  @Index('exchange_match_weights_set_by')
  @ForeignKey('Account', { name: 'exchange_match_weights_is_set_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  setBy: string;

  @Column('timestamptz')
  setAt: Date;
}
