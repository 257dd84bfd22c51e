import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { WorkerPaper } from './worker-paper.entity.js';

/** A paper that was put on file by mistake counts no more; it stays, and so does who struck it and why. */
@Entity()
@Check('paper_strike_has_reason', `reason <> ''`)
export class PaperStrike {
  @ForeignKey(() => WorkerPaper, { name: 'paper_strike_of_paper', onDelete: 'RESTRICT' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'paper_strike_pkey' })
  paperId: string;

  @Column('text')
  reason: string;

  @Index('paper_strike_struck_by')
  @ForeignKey('Account', { name: 'paper_strike_is_by_account', onDelete: 'RESTRICT' })
  @Column('uuid')
  struckBy: string;

  @Column('timestamptz')
  struckAt: Date;
}
