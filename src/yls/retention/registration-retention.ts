import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../platform/index.js';
import { KEPT_FOR_DELEGATES_MONTHS, keptForDelegates } from '../retention.js';
import { registrationRows } from './registration-rows.js';

/** A registration goes two years after its summit, and earlier with whoever asks to be forgotten. */
@Injectable()
export class RegistrationRetention implements Retention, OnModuleInit {
  readonly record = 'yls.registration';
  readonly words = [keptForDelegates];
  readonly due = `SELECT r.id FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_DELEGATES_MONTHS}) < $1::date ORDER BY s.ends_on, r.id`;
  readonly ofAccount = 'SELECT id FROM yls_registration WHERE account_id = $1';
  readonly rows = registrationRows;

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** No law keeps it longer. */
  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }
}
