import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

const kept = {
  purpose: 'telling an entrant what judges saw',
  retention: 'until two years after the last edition entered',
};

/** What one judge tells an entrant, as staff let it through. Who the judge is, is known nowhere here. */
@Entity()
@Index('entry_feedback_position_is_unique', ['entryId', 'roundId', 'position'], { unique: true })
@Check('entry_feedback_tells_something', `works_well <> '' OR try_next <> ''`)
@Check('entry_feedback_position_is_natural', 'position > 0')
export class EntryFeedback {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_feedback_pkey' })
  id: string;

  @ForeignKey('Entry', { name: 'entry_feedback_is_for_entry', onDelete: 'CASCADE' })
  @Column('uuid')
  entryId: string;

  @Index('entry_feedback_by_round')
  @ForeignKey('Round', { name: 'entry_feedback_is_from_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  /** From 1. */
  @Column('int')
  position: number;

  @Column('text')
  @Personal(kept)
  worksWell: string;

  @Column('text')
  @Personal(kept)
  tryNext: string;

  /** Since when the family may read it: never before they know the result. */
  @Column('timestamptz', { nullable: true })
  toldAt: Date | null;
}
