import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Ballot } from './ballot.entity.js';

const hidden = {
  purpose: 'one vote for each person, and finding votes that were not cast by people; only as keyed hashes',
  retention: 'until a year after the ballot is counted',
};

/** One vote of one verified voter, who is known by keyed hashes alone. A later vote of the same voter takes its place while the ballot is open. */
@Entity()
@Index('vote_is_one_for_voter_and_ballot', ['ballotId', 'voterKey'], { unique: true })
@Index('vote_by_ballot_and_entry', ['ballotId', 'entryId'])
@Index('vote_by_ballot_and_time', ['ballotId', 'castAt'])
@Check('vote_set_aside_has_reason', '(set_aside_at IS NULL) = (set_aside_reason IS NULL)')
export class Vote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vote_pkey' })
  id: string;

  @ForeignKey(() => Ballot, { name: 'vote_belongs_to_ballot', onDelete: 'RESTRICT' })
  @Column('uuid')
  ballotId: string;

  @Index('vote_by_entry')
  @ForeignKey('Entry', { name: 'vote_is_for_entry', onDelete: 'RESTRICT' })
  @Column('uuid')
  entryId: string;

  @Column('text')
  @Personal(hidden)
  voterKey: string;

  @Column('text')
  @Personal(hidden)
  networkKey: string;

  @Column('text')
  @Personal(hidden)
  domainKey: string;

  @Column('timestamptz')
  castAt: Date;

  /** Staff took it for no person's vote: it does not count. */
  @Column('timestamptz', { nullable: true })
  setAsideAt: Date | null;

  @Index('vote_by_setter_aside')
  @ForeignKey('Account', { name: 'vote_is_set_aside_by_account', onDelete: 'RESTRICT' })
  @Column('uuid', { nullable: true })
  setAsideBy: string | null;

  @Column('text', { nullable: true })
  setAsideReason: string | null;
}
