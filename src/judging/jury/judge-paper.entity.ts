import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PaperKind } from './papers.js';

/** A judge gave their word, or passed the training: which version, when, and until when it holds. Each renewal is a row of its own. */
@Entity()
@Check('judge_paper_kind_is_known', `kind IN ('agreement', 'training')`)
@Check('judge_paper_holds_for_a_time', 'good_until > given_at')
@Index('judge_paper_by_account', ['accountId', 'kind', 'goodUntil'])
@Index('judge_paper_by_end', ['goodUntil', 'id'])
export class JudgePaper {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_paper_pkey' })
  id: string;

  @ForeignKey('Account', { name: 'judge_paper_of_account', onDelete: 'CASCADE' })
  @Column('uuid')
  accountId: string;

  @Column('text')
  kind: PaperKind;

  @Column('text')
  version: string;

  @Column('timestamptz')
  givenAt: Date;

  /** The first instant at which it holds no more. */
  @Column('timestamptz')
  goodUntil: Date;

  /** When the judge was reminded that it ends. */
  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;
}
