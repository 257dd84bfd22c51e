import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { YlsSummit } from '../summit/yls-summit.entity.js';

export const PARTY_STATES = ['waiting', 'offered', 'taken', 'expired', 'left'] as const;
export type PartyState = (typeof PARTY_STATES)[number];
export type PartyKind = 'single' | 'siblings' | 'delegation';

/** Who moves up the waitlist together, or not at all: one student, siblings, a delegation. */
@Entity()
@Index('yls_party_by_place', ['summitId', 'state', 'position', 'id'])
@Check('yls_party_kind_is_known', `kind IN ('single', 'siblings', 'delegation')`)
@Check('yls_party_passes_are_counted', 'passes >= 0')
@Check('yls_party_state_is_known', `state IN ('waiting', 'offered', 'taken', 'expired', 'left')`)
export class YlsParty {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_party_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_party_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  @Column('text')
  kind: PartyKind;

  @Column('text')
  state: PartyState;

  /** How often others behind it were offered places while it waited. */
  @Column('smallint', { default: 0 })
  passes: number;

  /** Its place on the waitlist, from 1. */
  @Column('int')
  position: number;
}
