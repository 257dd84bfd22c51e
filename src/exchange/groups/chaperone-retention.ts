import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../platform/index.js';
import { KEPT_FOR_STUDENTS_MONTHS, keptForStudents } from '../retention.js';
import { POLICY } from './group.rules.js';

/** Who accompanied a group is kept as long as the students whom they accompanied. */
@Injectable()
export class ChaperoneRetention implements Retention, OnModuleInit {
  readonly record = 'exchange.chaperone';
  readonly words = [keptForStudents];
  readonly due = `SELECT c.id FROM exchange_chaperone c JOIN exchange_group g ON g.id = c.group_id JOIN exchange_term t ON t.id = g.term_id
     WHERE t.ends_on + make_interval(months => ${KEPT_FOR_STUDENTS_MONTHS}) < $1::date ORDER BY t.ends_on, c.id`;
  readonly ofAccount =
    'SELECT c.id FROM exchange_chaperone c JOIN worker_brief w ON w.id = c.worker_id WHERE w.account_id = $1';
  readonly rows = [{ entity: 'ExchangeChaperone', where: 'r.id = $1' }];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<string | null> {
    return Promise.resolve(POLICY);
  }
}
