import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Ballot } from './ballot.entity.js';

/** What a work got; written once, when the ballot is counted, and never changed. */
@Entity()
@Check('ballot_result_counts_votes', 'votes > 0 AND position > 0')
export class BallotResult {
  @ForeignKey(() => Ballot, { name: 'ballot_result_belongs_to_ballot', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_result_pkey' })
  ballotId: string;

  @Index('ballot_result_by_entry')
  @ForeignKey('Entry', { name: 'ballot_result_is_of_entry', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'ballot_result_pkey' })
  entryId: string;

  @Column('int')
  votes: number;

  /** Equal votes share a position: 1, 1, 3. */
  @Column('int')
  position: number;
}
