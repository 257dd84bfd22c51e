import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../platform/index.js';
import { KEPT_FOR_DELEGATES_MONTHS, keptForDelegates } from '../retention.js';

/** A family that was invited and never came is forgotten with those that did; the seat of who came goes with the registration. */
@Injectable()
export class SeatRetention implements Retention, OnModuleInit {
  readonly record = 'yls.seat';
  readonly words = [keptForDelegates];
  readonly due = `SELECT x.id FROM yls_seat x JOIN yls_delegation d ON d.id = x.delegation_id JOIN yls_summit s ON s.id = d.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_DELEGATES_MONTHS}) < $1::date ORDER BY s.ends_on, x.id`;
  readonly ofAccount = `SELECT x.id FROM yls_seat x JOIN account_brief a ON a.email = x.email WHERE a.id = $1 AND x.registration_id IS NULL`;
  readonly rows = [{ entity: 'YlsSeat', where: 'r.id = $1' }];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** No law keeps it longer. */
  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }
}
