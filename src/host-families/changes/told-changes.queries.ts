import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LawInForce } from '../../law/index.js';
import { defineProjection, judge, readRows, refusals, type Actor, type RuleResult } from '../../platform/index.js';
import { dayIn } from '../file/host-days.js';
import { changeIsReportedInTime } from '../law/standing.rules.js';
import type { ChangeKind } from './change-kind.js';
import { toldToAll } from './confidential-kinds.js';

interface ChangeRow {
  id: string;
  kind: ChangeKind;
  happenedOn: string;
  reportedAt: Date;
  note: string | null;
}

/** A change as its reader sees it; the note for those who decide. */
export interface ToldChange extends ChangeRow {
  /** What speaks against how it was told: too late. */
  against: readonly RuleResult[];
}

const columns = {
  id: 'c.id',
  kind: 'c.kind',
  happenedOn: 'c.happened_on::text',
  reportedAt: 'c.reported_at',
};

const forAll = defineProjection<Omit<ChangeRow, 'note'>>({
  name: 'host-families.changes',
  reader: 'the desk of the family',
  from: 'household_change c',
  columns,
});

const forDeciders = defineProjection<ChangeRow>({
  name: 'host-families.confidential.changes',
  reader: 'those who decide',
  from: 'household_change c',
  columns: { ...columns, note: `nullif(c.note, '')` },
  sensitive: ['note'],
});

const MOST = 20;

/** What a household told of its changes: 22 CFR 62.25(k)(5). */
@Injectable()
export class ToldChanges {
  /** The latest. Reading what was said is for those who decide, and is logged. */
  async of(
    manager: EntityManager,
    actor: Actor,
    asked: { householdId: string; timeZone: string; mayDecide: boolean; law: LawInForce },
  ): Promise<ToldChange[]> {
    const { householdId, timeZone, mayDecide, law } = asked;
    const reading = {
      where: 'c.household_id = $1',
      parameters: [householdId],
      orderBy: 'c.reported_at DESC, c.id DESC',
      limit: MOST,
    };
    const rows: ChangeRow[] = mayDecide
      ? await readRows(manager, actor, { projection: forDeciders, reading })
      : (await readRows(manager, actor, { projection: forAll, reading })).map((row) => ({
          ...row,
          kind: toldToAll(row.kind),
          note: null,
        }));
    return rows.map((row) => {
      const reportedOn = dayIn(row.reportedAt, timeZone);
      const facts = { happenedOn: row.happenedOn, reportedOn, law };
      return { ...row, against: refusals(judge([changeIsReportedInTime], facts)) };
    });
  }
}
