import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Waiver } from './waiver.js';

/** Which rules staff let entries pass. */
@Injectable()
export class WaiversQueries {
  /** Of one entry, those that hold now. */
  of(manager: EntityManager, entryId: string): Promise<Waiver[]> {
    return manager.query<Waiver[]>(
      'SELECT rule_id AS "ruleId", reason FROM eligibility_override WHERE entry_id = $1 AND ended_at IS NULL ORDER BY id',
      [entryId],
    );
  }
}
