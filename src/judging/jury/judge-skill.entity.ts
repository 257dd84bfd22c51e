import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';

/** How well somebody judges a kind of work: 1 looks at it with pleasure, 2 practises or teaches it, 3 lives by it. What is not there is not wished. */
@Entity()
@Check('judge_skill_is_graded_one_to_three', 'grade BETWEEN 1 AND 3')
export class JudgeSkill {
  @ForeignKey('Account', { name: 'judge_skill_of_account', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'judge_skill_pkey' })
  accountId: string;

  /** Code of a category; the same code means the same kind of work in every edition. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'judge_skill_pkey' })
  category: string;

  @Personal({ purpose: 'To give a judge the kinds of work that they know', retention: 'Until the account is closed' })
  @Column('int')
  grade: number;
}
