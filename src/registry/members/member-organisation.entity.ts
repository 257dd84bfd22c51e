import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** An organisation that belongs to the network on behalf of a community. Whether it is recognised on a day follows from its dues alone. */
@Entity()
@Unique('member_organisation_name_is_unique_in_its_community', ['communityId', 'name'])
@Index('member_organisation_by_name', ['name', 'id'])
@Check('member_organisation_has_a_name', `name <> ''`)
export class MemberOrganisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_organisation_pkey' })
  id: string;

  @Column('text')
  name: string;

  @ForeignKey('Community', { name: 'member_organisation_stands_for_community', onDelete: 'RESTRICT' })
  @Column('uuid')
  communityId: string;

  @Personal({
    purpose: 'Reach the member about dues, entries and partnerships',
    retention: 'While the organisation is a member',
  })
  @Column('text', { nullable: true })
  contactEmail: string | null;

  @Column('date')
  joinedOn: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
