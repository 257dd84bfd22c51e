import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention } from '../../../platform/index.js';
import { KEPT_FOR_DELEGATES_MONTHS, keptForDelegates } from '../../retention.js';

/** A plan goes with the delegates of whom it was made: two years after the summit. */
@Injectable()
export class RunRetention implements Retention, OnModuleInit {
  readonly record = 'yls.allocation-run';
  readonly words = [keptForDelegates];
  readonly due = `SELECT id FROM yls_summit WHERE ends_on + make_interval(months => ${KEPT_FOR_DELEGATES_MONTHS}) < $1::date
     AND EXISTS (SELECT FROM yls_allocation_run r WHERE r.summit_id = yls_summit.id) ORDER BY ends_on, id`;
  /** It is of a whole summit, by opaque ids; nobody's own. */
  readonly ofAccount = 'SELECT id FROM yls_summit WHERE $1::uuid IS NULL';
  readonly rows = [{ entity: 'YlsAllocationRun', where: 'r.summit_id = $1' }];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<string | null> {
    return Promise.resolve(null);
  }
}
