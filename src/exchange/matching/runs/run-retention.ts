import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../../platform/index.js';
import { KEPT_FOR_STUDENTS_MONTHS, keptForStudents } from '../../retention.js';

/** A plan goes with the students of whom it was made: three years after its term. */
@Injectable()
export class RunRetention implements Retention, OnModuleInit {
  readonly record = 'exchange.match-run';
  readonly words = [keptForStudents];
  readonly due = `SELECT id FROM exchange_term WHERE ends_on + make_interval(months => ${KEPT_FOR_STUDENTS_MONTHS}) < $1::date
     AND EXISTS (SELECT FROM exchange_match_run r WHERE r.term_id = exchange_term.id) ORDER BY ends_on, id`;
  /** It is of a whole term, by opaque ids; nobody's own. */
  readonly ofAccount = 'SELECT id FROM exchange_term WHERE $1::uuid IS NULL';
  readonly rows = [{ entity: 'ExchangeMatchRun', where: 'r.term_id = $1' }];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<string | null> {
    return Promise.resolve(null);
  }
}
