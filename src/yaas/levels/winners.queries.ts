import { Injectable } from '@nestjs/common';
import { defineProjection, NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import type { Localized } from '../editions/localized.js';
import { groupNameOf } from '../editions/age.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { AHEAD_OF, MAY_GO_ON, takesOf } from './advancement-facts.queries.js';
import { loadLevel } from './load-level.js';

interface WinnerRow {
  id: string;
  title: string;
  name: string;
  entrantId: string;
  category: string;
  ageGroup: string;
  place: number | null;
  advancedAt: Date | null;
  passedOver: string | null;
  ahead: number;
  /** Other winners of the same student that may go on. */
  rivals: number;
  chosenEntryId: string | null;
  /** The student said so; else the coordinator recorded it. */
  byStudent: boolean | null;
}

const projection = defineProjection<WinnerRow>({
  name: 'yaas.level_winners',
  reader: 'coordinator',
  from: `entry e JOIN entrant n ON n.id = e.entrant_id LEFT JOIN advancement a ON a.entry_id = e.id
    LEFT JOIN passed_over v ON v.entry_id = e.id
    LEFT JOIN advancement_choice c ON c.edition_id = e.edition_id AND c.entrant_id = e.entrant_id`,
  columns: {
    id: 'e.id',
    title: 'e.title',
    name: 'n.name',
    entrantId: 'e.entrant_id',
    category: 'e.category',
    ageGroup: 'e.age_group',
    place: 'COALESCE(a.local_place, e.place)',
    advancedAt: 'a.advanced_at',
    passedOver: 'v.reason',
    ahead: `(SELECT count(*)::int FROM entry o WHERE ${AHEAD_OF} AND ${MAY_GO_ON})`,
    rivals: `(SELECT count(*)::int FROM entry o WHERE o.entrant_id = e.entrant_id AND o.edition_id = e.edition_id AND o.id <> e.id AND ${MAY_GO_ON})`,
    chosenEntryId: 'c.entry_id',
    byStudent: 'c.by_student',
  },
  always: `((e.level_kind = 'local' AND e.state = 'placed' AND e.public_state = 'placed') OR a.id IS NOT NULL) AND e.state NOT IN ('withdrawn', 'ineligible')`,
  sensitive: ['name'],
});

/** What a winner may do next, as its line says it. */
export type NextStep = 'advance' | 'choose' | 'another_chosen' | 'wait' | 'passed_over' | 'advanced';

export interface WinnerLine extends Omit<WinnerRow, 'category' | 'ageGroup'> {
  category: Localized;
  ageGroup: Localized;
  next: NextStep;
}

/** Winners of local levels, as their coordinator reads them; none before its family knows. */
@Injectable()
export class WinnersQueries {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
  ) {}

  /** By category, age group and place; at most 500. @throws NotFound for another member's level, and for the final one */
  async of(actor: Actor, levelId: string): Promise<WinnerLine[]> {
    const manager = this.work.read();
    const { kind, editionId } = await loadLevel(manager, actor, levelId);
    if (kind === 'final') throw new NotFound();
    const { rules } = await this.editions.byId(editionId);
    const orderBy = 'e.category, e.age_group, COALESCE(a.local_place, e.place), e.id';
    const where = '(e.level_id = $1 OR a.from_level_id = $1)';
    const rows = await readRows(manager, actor, {
      projection,
      reading: { where, parameters: [levelId], orderBy, limit: 500 },
    });
    const takes = takesOf(rules);
    return rows.map((row) => ({
      ...row,
      category: categoryOf(rules, row.category)?.label ?? { en: row.category },
      ageGroup: groupNameOf(rules, row.ageGroup) ?? { en: row.ageGroup },
      next: nextOf(row, takes),
    }));
  }
}

function nextOf(row: WinnerRow, takes: number | null): NextStep {
  if (row.advancedAt) return 'advanced';
  if (row.passedOver !== null) return 'passed_over';
  if (row.ahead > 0) return 'wait';
  if (takes === null || row.rivals < takes || row.chosenEntryId === row.id) return 'advance';
  return row.chosenEntryId === null ? 'choose' : 'another_chosen';
}
