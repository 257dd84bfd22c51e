import { Injectable } from '@nestjs/common';
import { defineProjection, NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import type { AwardKind } from './level-award.entity.js';
import { loadLevel } from './load-level.js';

interface GivenHonour {
  id: string;
  kind: AwardKind;
  place: null;
  name: string;
}

/** An entry that a local jury has judged, with what it was given beside a place. */
export interface HonourLine {
  id: string;
  title: string;
  name: string;
  category: string;
  place: number | null;
  honours: GivenHonour[];
}

const projection = defineProjection<HonourLine>({
  name: 'yaas.level_honours',
  reader: 'coordinator',
  from: 'entry e JOIN entrant n ON n.id = e.entrant_id LEFT JOIN advancement a ON a.entry_id = e.id',
  columns: {
    id: 'e.id',
    title: 'e.title',
    name: 'n.name',
    category: 'e.category',
    place: 'COALESCE(a.local_place, e.place)',
    honours: `(SELECT COALESCE(jsonb_agg(jsonb_build_object('id', h.id, 'kind', w.kind, 'place', NULL, 'name', w.name) ORDER BY w.position), '[]')
      FROM level_honour h JOIN level_award w ON w.id = h.level_award_id WHERE h.entry_id = e.id)`,
  },
  always: `((e.level_kind = 'local' AND e.state IN ('placed', 'not_placed')) OR a.id IS NOT NULL) AND e.state NOT IN ('withdrawn', 'ineligible')`,
  sensitive: ['name'],
});

/** What a local competition gave beside its places. */
@Injectable()
export class HonoursQueries {
  constructor(private readonly work: Work) {}

  /** By category and place; at most 1,000. @throws NotFound for another member's level, and for the final one */
  async of(actor: Actor, levelId: string): Promise<HonourLine[]> {
    const manager = this.work.read();
    if ((await loadLevel(manager, actor, levelId)).kind === 'final') throw new NotFound();
    const where = '(e.level_id = $1 OR a.from_level_id = $1)';
    const orderBy = 'e.category, COALESCE(a.local_place, e.place) NULLS LAST, e.title, e.id';
    return readRows(manager, actor, { projection, reading: { where, parameters: [levelId], orderBy, limit: 1000 } });
  }
}
