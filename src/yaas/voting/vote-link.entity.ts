import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { Ballot } from './ballot.entity.js';

const hidden = {
  purpose: 'limiting how many links are mailed; only as keyed hashes',
  retention: 'until a year after the ballot is counted',
};

/** A link to confirm a vote was asked for; the address itself is in the mail alone. */
@Entity()
@Index('vote_link_by_voter', ['ballotId', 'voterKey', 'askedAt'])
@Index('vote_link_by_network', ['ballotId', 'networkKey', 'askedAt'])
export class VoteLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'vote_link_pkey' })
  id: string;

  @ForeignKey(() => Ballot, { name: 'vote_link_belongs_to_ballot', onDelete: 'RESTRICT' })
  @Column('uuid')
  ballotId: string;

  @Column('text')
  @Personal(hidden)
  voterKey: string;

  @Column('text')
  @Personal(hidden)
  networkKey: string;

  @Column('timestamptz')
  askedAt: Date;
}
