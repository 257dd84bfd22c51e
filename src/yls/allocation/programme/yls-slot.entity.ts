import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { InLanguages } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';

/** A stretch of the programme in which everybody is in one session. No two of a summit overlap. */
@Entity()
@Index('yls_slot_by_time', ['summitId', 'startsAt', 'id'])
@Check('yls_slot_ends_after_it_starts', 'ends_at > starts_at')
@Check('yls_slot_has_title', `btrim(title ->> 'en') <> ''`)
@Exclusion('yls_slot_is_alone_in_its_time', 'USING gist (summit_id WITH =, tstzrange(starts_at, ends_at) WITH &&)')
export class YlsSlot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_slot_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_slot_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  /** Such as `Saturday morning`. */
  @Column('jsonb')
  title: InLanguages;

  @Column('timestamptz')
  startsAt: Date;

  @Column('timestamptz')
  endsAt: Date;
}
