import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { runsSummit } from '../summit/summit.policy.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { FEWEST, MARKED, type Marked } from './feedback-questions.js';

/** What was said to one question; null where fewer than five said anything. */
export interface MarkFigures {
  question: Marked;
  count: number;
  mean: number | null;
  /** How many gave 1, 2, 3, 4, 5. */
  spread: readonly number[] | null;
}

export interface FeedbackResults {
  summit: YlsSummit;
  /** Null while fewer than five have answered. */
  answers: number | null;
  marks: readonly MarkFigures[];
  best: readonly string[];
  change: readonly string[];
}

/** What delegates thought of a summit, for its staff: never of fewer than five. */
@Injectable()
export class FeedbackQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound */
  async results(actor: Actor, summitId: string): Promise<FeedbackResults> {
    const manager = this.work.read();
    const summit = await manager.findOneBy(YlsSummit, { id: summitId });
    if (!summit || !runsSummit(actor, summitId)) throw new NotFound();
    const rows = await manager.query<Row[]>(
      'SELECT marks, best, change FROM yls_feedback WHERE summit_id = $1 AND is_shown ORDER BY id',
      [summitId],
    );
    if (rows.length < FEWEST) return { summit, answers: null, marks: [], best: [], change: [] };
    const words = (which: 'best' | 'change') => rows.map((row) => row[which]).filter(Boolean);
    return {
      summit,
      answers: rows.length,
      marks: MARKED.map((question) => figuresOf(question, rows)),
      best: words('best'),
      change: words('change'),
    };
  }
}

interface Row {
  marks: Partial<Record<Marked, number>>;
  best: string;
  change: string;
}

function figuresOf(question: Marked, rows: readonly Row[]): MarkFigures {
  const given = rows.flatMap(({ marks }) => marks[question] ?? []);
  const count = given.length;
  if (count < FEWEST) return { question, count: 0, mean: null, spread: null };
  const spread = [1, 2, 3, 4, 5].map((mark) => given.filter((one) => one === mark).length);
  return { question, count, mean: given.reduce((sum, mark) => sum + mark, 0) / count, spread };
}
