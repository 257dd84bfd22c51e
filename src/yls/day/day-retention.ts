import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { KEPT_FOR_DELEGATES_MONTHS, keptForDelegates } from '../retention.js';

/** What was announced, and where missing students were found, goes with the delegates: counts stay, and name nobody. */
@Injectable()
export class DayRetention implements Retention, OnModuleInit {
  readonly record = 'yls.days';
  readonly words = [keptForDelegates];
  readonly due = `SELECT id FROM yls_summit s WHERE s.ends_on + make_interval(months => ${KEPT_FOR_DELEGATES_MONTHS}) < $1::date
     AND (EXISTS (SELECT FROM yls_announcement a WHERE a.summit_id = s.id)
       OR EXISTS (SELECT FROM yls_head_count h WHERE h.summit_id = s.id AND h.settled_because NOT IN ('', '–'))) ORDER BY s.ends_on, s.id`;
  /** They are of a whole summit; nobody's own. */
  readonly ofAccount = 'SELECT id FROM yls_summit WHERE $1::uuid IS NULL';
  readonly rows = [{ entity: 'YlsAnnouncement', where: 'r.summit_id = $1' }];
  readonly blanks = ['YlsHeadCount'];

  constructor(private readonly retentions: Retentions) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  heldBy(): Promise<null> {
    return Promise.resolve(null);
  }

  async before({ manager }: Unit, summitId: string): Promise<void> {
    const found = `UPDATE yls_head_count SET settled_because = '–' WHERE summit_id = $1 AND settled_because <> ''`;
    await manager.query(found, [summitId]);
  }
}
