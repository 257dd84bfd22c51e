import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { InLanguages } from '../../../platform/index.js';
import type { SessionKind } from './session-kind.js';
import { YlsSlot } from './yls-slot.entity.js';

/** What is offered in one slot, and to whom. */
@Entity()
@Index('yls_session_topic_is_unique', ['slotId', 'topic'], { unique: true })
@Index('yls_session_is_of_its_slot', ['id', 'slotId'], { unique: true })
@Check('yls_session_kind_is_known', `kind IN ('session', 'simulation', 'project')`)
@Check('yls_session_has_title', `btrim(title ->> 'en') <> '' AND btrim(topic) <> ''`)
@Check('yls_session_has_places', 'capacity BETWEEN 1 AND 10000')
@Check('yls_session_ages_are_in_order', 'age_from <= age_to')
@Check('yls_session_takes_somebody_of_a_delegation', 'most_of_delegation > 0')
export class YlsSession {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_session_pkey' })
  id: string;

  @ForeignKey(() => YlsSlot, { name: 'yls_session_of_slot', onDelete: 'RESTRICT' })
  @Column('uuid')
  slotId: string;

  /** A short word; what is held again in another slot has the same, and nobody has it twice. */
  @Column('text')
  topic: string;

  @Column('text')
  kind: SessionKind;

  @Column('jsonb')
  title: InLanguages;

  /** A sentence or two; empty for none. */
  @Column('jsonb', { default: {} })
  about: InLanguages;

  /** The hall or the meeting point. */
  @Column('text', { default: '' })
  place: string;

  /** Delegates that it takes; the database lets no more be placed. */
  @Column('int')
  capacity: number;

  /** In completed years on the summit's first day; null for no limit. */
  @Column('smallint', { nullable: true })
  ageFrom: number | null;

  @Column('smallint', { nullable: true })
  ageTo: number | null;

  /** One of these must be spoken; none asks for none. */
  @Column('text', { array: true, default: [] })
  languages: string[];

  @Column('boolean', { default: true })
  isStepFree: boolean;

  /** Of one delegation; null for any number. */
  @Column('smallint', { nullable: true })
  mostOfDelegation: number | null;
}
