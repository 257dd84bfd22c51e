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

  @Column('text')
  ageGroup: string;

  /** Works are ranked within their pool: the age group, or what the edition's rules judge apart. */
  @Column('text')
  pool: string;

  /** Languages in which its text can be read; empty when there is nothing to read. */
  @Column('text', { array: true, default: [] })
  languages: string[];

  /** Opaque codes of what may send only so many works on; for counting alone, on no page of a judge. */
  @Column('text', { nullable: true })
  country: string | null;

  @Column('text', { nullable: true })
  sponsor: string | null;

  /** Communities whose people may not judge it, as they were when the work came in. */
  @Column('uuid', { array: true })
  communityIds: string[];

  /** Since when nobody may look at it any more: its entrant took it back, or it was disqualified. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
