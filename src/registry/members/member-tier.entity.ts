import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A class of membership that a dues period is paid for; the network names its own. */
@Entity()
@Unique('member_tier_name_is_unique', ['name'])
@Check('member_tier_has_a_name', `name <> ''`)
export class MemberTier {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_tier_pkey' })
  id: string;

  @Column('text')
  name: string;
}
