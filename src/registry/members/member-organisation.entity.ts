import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Personal } from '../../platform/index.js';

export const organisationKinds = ['nonprofit', 'government', 'commission', 'other'] as const;

export type OrganisationKind = (typeof organisationKinds)[number];

/** An organisation that belongs to the network on behalf of a community. Whether it is recognised on a day follows from its dues alone. */
@Entity()
@Unique('member_organisation_name_is_unique_in_its_community', ['communityId', 'name'])
@Index('member_organisation_by_name', ['name', 'id'])
@Check('member_organisation_has_a_name', `name <> ''`)
@Check('member_organisation_kind_is_known', `organisation_kind IN ('nonprofit','government','commission','other')`)
@Check('member_organisation_website_is_an_address', `website ~ '^https?://'`)
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

  /** Null is not known. */
  @Column('text', { nullable: true })
  organisationKind: OrganisationKind | null;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('date')
  joinedOn: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
