import { Injectable } from '@nestjs/common';
import { defineProjection, readRows, Work, type Actor } from '../../platform/index.js';
import { loadLevel } from './load-level.js';

/** An entry that came in after a deadline, and what let it in: an extension, or a return with a later due time. */
export interface LateEntry {
  id: string;
  title: string;
  name: string;
  submittedAt: Date;
  /** The deadline that it missed; null where none was moved: it is the one that holds. */
  missed: Date | null;
  /** Why there was more time; null where it was returned for correction, or where the rules take late pieces. */
  reason: string | null;
}

const projection = defineProjection<LateEntry>({
  name: 'yaas.late_entries',
  reader: 'coordinator',
  from: `entry e JOIN entrant n ON n.id = e.entrant_id
    JOIN LATERAL (SELECT min(x.old_closes_at) AS first FROM level_extension x WHERE x.level_id = e.level_id) d ON true
    LEFT JOIN LATERAL (SELECT x.old_closes_at, x.reason FROM level_extension x
      WHERE x.level_id = e.level_id AND x.old_closes_at <= e.submitted_at ORDER BY x.old_closes_at DESC LIMIT 1) late ON true`,
  columns: {
    id: 'e.id',
    title: 'e.title',
    name: 'n.name',
    submittedAt: 'e.submitted_at',
    missed: 'late.old_closes_at',
    reason: 'CASE WHEN e.due_at IS NULL THEN late.reason END',
  },
  always: `e.submitted_at IS NOT NULL AND e.state NOT IN ('draft', 'withdrawn')`,
  sensitive: ['name'],
});

const AT_MOST = 500;

/** Who was late, for those who answer for the level. */
@Injectable()
export class LateEntriesQueries {
  constructor(private readonly work: Work) {}

  /** Earliest first. `deadline` is the one that holds now; without an extension it is the one that was missed. @throws NotFound */
  async of(actor: Actor, levelId: string, deadline: Date): Promise<LateEntry[]> {
    await loadLevel(this.work.read(), actor, levelId);
    const where = 'e.level_id = $1 AND e.submitted_at >= COALESCE(d.first, $2::timestamptz)';
    const reading = { where, parameters: [levelId, deadline], orderBy: 'e.submitted_at, e.id', limit: AT_MOST };
    return readRows(this.work.read(), actor, { projection, reading });
  }
}
