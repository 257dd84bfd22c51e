import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Personal } from '../../platform/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { Marked } from './feedback-questions.js';
import { keptForFeedback } from './kept-for-feedback.js';

/** What one delegate thought of a summit. Nothing in it says who, or when: its id is random, and rows are mixed before they are shown. */
@Entity()
@Index('yls_feedback_by_summit', ['summitId', 'isShown', 'id'])
export class YlsFeedback {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'yls_feedback_pkey' })
  id: string;

  @ForeignKey(() => YlsSummit, { name: 'yls_feedback_of_summit', onDelete: 'RESTRICT' })
  @Column('uuid')
  summitId: string;

  /** From 1 to 5; what was left out is missing. */
  @Column('jsonb')
  marks: Partial<Record<Marked, number>>;

  /** People may name themselves or others in their own words. */
  @Personal({ purpose: 'To make the next summit better', retention: keptForFeedback })
  @Column('text', { default: '' })
  best: string;

  @Personal({ purpose: 'To make the next summit better', retention: keptForFeedback })
  @Column('text', { default: '' })
  change: string;

  /** Mixed with at least four others. */
  @Column('boolean', { default: false })
  isShown: boolean;
}
