import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RuleResult } from '../platform/index.js';
import { SUSPENDING_KINDS } from './cases/incident-kind.js';
import type { EndingAct } from './retaliation/retaliation-sign-off.entity.js';
import { Retaliation } from './retaliation/retaliation.service.js';

/** What other modules may know of cases: that something must stop, and what must be signed off; never what was said. */
@Injectable()
export class IncidentsQueries {
  constructor(private readonly retaliation: Retaliation) {}

  /** Whether a grave case about the record is not closed: what rests on it is suspended. */
  async openOn(manager: EntityManager, subject: { kind: string; id: string }): Promise<boolean> {
    return (await this.openAmong(manager, subject.kind, [subject.id])).size > 0;
  }

  /** The same for many records of a kind, in one query: those about which one is open. */
  async openAmong(manager: EntityManager, kind: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT DISTINCT s.subject_id AS id FROM incident_subject s JOIN incident i ON i.id = s.incident_id
        WHERE s.kind = $1 AND s.subject_id = ANY ($2) AND i.state <> 'closed' AND i.kind = ANY ($3)`,
      [kind, ids, SUSPENDING_KINDS],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether a stay may be ended, or a student moved, in spite of what they reported (22 CFR 62.10(d)); a guard of that transition. */
  againstStudent(manager: EntityManager, studentAccountId: string, act: EndingAct): Promise<RuleResult> {
    return this.retaliation.judge(manager, studentAccountId, act);
  }
}
