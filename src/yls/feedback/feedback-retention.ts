import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { KEPT_FOR_FEEDBACK_MONTHS, keptForFeedback } from './kept-for-feedback.js';

/** Own words go two years after the summit; marks name nobody. No answer can be found by who gave it. */
@Injectable()
export class FeedbackRetention implements Retention, OnModuleInit {
  readonly record = 'yls.feedback';
  readonly words = [keptForFeedback];
  readonly due = `SELECT f.id FROM yls_feedback f JOIN yls_summit s ON s.id = f.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_FEEDBACK_MONTHS}) < $1::date AND (f.best <> '' OR f.change <> '') ORDER BY f.id`;
  readonly ofAccount = 'SELECT id FROM yls_feedback WHERE false AND $1::uuid IS NULL';
  readonly rows = [];
  readonly blanks = ['YlsFeedback'];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }

  async before({ manager }: Unit, id: string): Promise<void> {
    await manager.query(`UPDATE yls_feedback SET best = '', change = '' WHERE id = $1`, [id]);
  }
}
