import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Round } from './round.entity.js';

/** A work in a round, under a code that tells nothing. */
@Entity()
@Index('round_entry_work_is_unique_in_round', ['roundId', 'workId'], { unique: true })
@Index('round_entry_code_is_unique_in_round', ['roundId', 'judgingCode'], { unique: true })
@Index('round_entry_by_work', ['workId'])
export class RoundEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'round_entry_pkey' })
  id: string;

  @ForeignKey(() => Round, { name: 'round_entry_of_round', onDelete: 'RESTRICT' })
  @Column('uuid')
  roundId: string;

  /** The programme's own id of the work; judges never see it. */
  @Column('uuid')
  workId: string;

  /** Such as `K7-QX4`: drawn at random. */
  @Column('text')
  judgingCode: string;

  @Column('text')
  category: string;

  /** Works are ranked within their age group. */
  @Column('text')
  ageGroup: string;

  /** Communities whose people may not judge it, as they were when the work came in. */
  @Column('uuid', { array: true })
  communityIds: string[];

  /** Since when nobody may look at it any more: its entrant took it back, or it was disqualified. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
