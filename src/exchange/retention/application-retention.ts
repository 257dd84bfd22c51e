import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { KEPT_FOR_STUDENTS_MONTHS, keptForStudents } from '../retention.js';
import { applicationRows } from './application-rows.js';

/** An application goes three years after its term; one that was never submitted goes with the account that opened it. */
@Injectable()
export class ApplicationRetention implements Retention, OnModuleInit {
  readonly record = 'exchange.application';
  readonly words = [keptForStudents];
  readonly due = `SELECT a.id FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id
     WHERE greatest(t.ends_on, a.ended_on) + make_interval(months => ${KEPT_FOR_STUDENTS_MONTHS}) < $1::date ORDER BY t.ends_on, a.id`;
  readonly ofAccount = 'SELECT id FROM exchange_application WHERE account_id = $1';
  readonly rows = applicationRows;

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** 22 CFR 62.25(f)(4): what was submitted stays, whoever asks to be forgotten. */
  async heldBy({ manager }: Unit, id: string): Promise<string | null> {
    const submitted = await manager.query<unknown[]>(
      'SELECT FROM exchange_application WHERE id = $1 AND submitted_at IS NOT NULL',
      [id],
    );
    return submitted.length > 0 ? '22 CFR 62.25(f)(4)' : null;
  }
}
