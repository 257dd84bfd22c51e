import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../platform/index.js';
import { KEPT_FOR_DELEGATES_MONTHS, keptForDelegates } from '../retention.js';

/** Who accompanied a delegation is kept as long as the students whom they accompanied. */
@Injectable()
export class ChaperoneRetention implements Retention, OnModuleInit {
  readonly record = 'yls.chaperone';
  readonly words = [keptForDelegates];
  readonly due = `SELECT c.id FROM yls_chaperone c JOIN yls_delegation d ON d.id = c.delegation_id JOIN yls_summit s ON s.id = d.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_DELEGATES_MONTHS}) < $1::date ORDER BY s.ends_on, c.id`;
  readonly ofAccount = 'SELECT id FROM yls_chaperone WHERE account_id = $1';
  readonly rows = [
    { entity: 'YlsSleeper', where: 'r.chaperone_id = $1' },
    { entity: 'YlsChaperone', where: 'r.id = $1' },
  ];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** Who was responsible for minors is not forgotten before the time. */
  heldBy(): Promise<string | null> {
    return Promise.resolve('Programme policy: supervision of minors');
  }
}
