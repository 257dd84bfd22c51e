import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../platform/index.js';
import { KEPT_FOR_STUDENTS_MONTHS, keptForStudents } from '../retention.js';

/** A report goes with the applications that it names: three years after its term. */
@Injectable()
export class ReportRetention implements Retention, OnModuleInit {
  readonly record = 'exchange.report';
  readonly words = [keptForStudents];
  readonly due = `SELECT id FROM exchange_term WHERE ends_on + make_interval(months => ${KEPT_FOR_STUDENTS_MONTHS}) < $1::date
     AND EXISTS (SELECT FROM exchange_report r WHERE r.term_id = exchange_term.id) ORDER BY ends_on, id`;
  /** It is the sponsor's, not a person's: who asks to be forgotten goes with the application, which the law keeps as long. */
  readonly ofAccount = 'SELECT id FROM exchange_term WHERE $1::uuid IS NULL';
  readonly rows = [
    { entity: 'ExchangeReport', where: 'r.term_id = $1 AND r.amends_id IS NOT NULL' },
    { entity: 'ExchangeReport', where: 'r.term_id = $1' },
  ];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<string | null> {
    return Promise.resolve('22 CFR 62.25(n)');
  }
}
