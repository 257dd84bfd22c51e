import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A community that is party to a partnership; the position is the order in which the agreement names them. */
@Entity()
@Unique('partnership_party_has_its_own_position', ['partnershipId', 'position'])
export class PartnershipParty {
  @ForeignKey('Partnership', { name: 'partnership_party_belongs_to_partnership', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_party_pkey' })
  partnershipId: string;

  @Index('partnership_party_by_community')
  @ForeignKey('Community', { name: 'partnership_party_is_a_community', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'partnership_party_pkey' })
  communityId: string;

  @Column('smallint')
  position: number;
}
