import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { KEPT_FOR_STUDENTS_MONTHS, keptForStudents } from '../retention.js';
import { applicationRows } from './application-rows.js';
import { applicationKeptByLaw } from './kept-by-law.js';

/** An application goes three years after its term; one that led nowhere goes earlier with whoever asks to be forgotten. */
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

  heldBy({ manager }: Unit, id: string): Promise<string | null> {
    return applicationKeptByLaw(manager, id);
  }
}
