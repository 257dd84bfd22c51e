import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../../platform/index.js';
import { keptForAlumni } from './alumnus-retention.js';

const kept = { purpose: 'To thank a family that hosted, and to ask it again', retention: keptForAlumni };

/** A family that has hosted for a member. It is thanked, and asked again, until it says no. */
@Entity()
@Index('host_alumnus_is_one_of_member', ['memberId', 'email'], { unique: true })
@Index('host_alumnus_by_member', ['memberId', 'lastYear', 'id'])
@Index('host_alumnus_by_year', ['lastYear', 'id'])
@Check('host_alumnus_has_name', `btrim(name) <> ''`)
@Check('host_alumnus_hosted', 'times_hosted BETWEEN 1 AND 60')
@Check('host_alumnus_asked_for_a_year', '(asked_at IS NULL) = (asked_for IS NULL)')
export class HostAlumnus {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'host_alumnus_pkey' })
  id: string;

  @ForeignKey('MemberOrganisation', { name: 'host_alumnus_hosted_for_member', onDelete: 'RESTRICT' })
  @Column('uuid')
  memberId: string;

  @Personal(kept)
  @Column('text')
  name: string;

  @Personal(kept)
  @Column('citext')
  email: string;

  @Personal(kept)
  @Column('text', { default: '' })
  phone: string;

  @Personal(kept)
  @Column('text', { default: '' })
  place: string;

  @Column('text')
  locale: string;

  /** The year in which the school year began for which it hosted last. */
  @Column('smallint')
  lastYear: number;

  @Column('smallint', { default: 1 })
  timesHosted: number;

  @Column('timestamptz')
  addedAt: Date;

  @Index('host_alumnus_added_by')
  @ForeignKey('Account', { name: 'host_alumnus_was_added_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  addedBy: string | null;

  @Column('timestamptz', { nullable: true })
  thankedAt: Date | null;

  /** When it was last asked, and for which school year. */
  @Column('timestamptz', { nullable: true })
  askedAt: Date | null;

  @Column('smallint', { nullable: true })
  askedFor: number | null;

  @Column('timestamptz', { nullable: true })
  optedOutAt: Date | null;
}
