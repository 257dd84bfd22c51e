import { Injectable } from '@nestjs/common';
import { NotFound, type Unit } from '../../../platform/index.js';
import { deskScope } from '../../desk/sponsorship.service.js';
import { Entry } from '../../entries/entry.entity.js';
import type { CaseReason } from '../cases/case-words.js';
import { CasesService } from '../cases/cases.service.js';
import { ModerationCase } from '../cases/moderation-case.entity.js';

export interface Concern {
  reason: CaseReason;
  note: string;
}

const LONGEST_NOTE = 6_000;

/** Concerns of those who cannot open the queue: visitors of the exhibit, coordinators, judges. */
@Injectable()
export class ReportsService {
  constructor(private readonly cases: CasesService) {}

  /** A visitor's: a hint, never a hold, and one case however many say the same. @throws NotFound for a work that does not hang */
  async ofVisitor(unit: Unit, slug: string, { reason, note }: Concern): Promise<void> {
    const [piece] = await unit.manager.query<{ entryId: string }[]>(
      'SELECT entry_id AS "entryId" FROM exhibit_piece WHERE slug = $1',
      [slug],
    );
    if (!piece) throw new NotFound();
    const { entryId } = piece;
    const where = { entryId, reason, source: 'visitor' as const, state: 'hint' as const };
    const open = await unit.manager.findOne(ModerationCase, { where, lock: { mode: 'pessimistic_write' } });
    if (!open) await this.cases.open(unit, { entryId, reason, note, source: 'visitor' });
    else
      await unit.manager.update(ModerationCase, open.id, {
        note: `${open.note}\n\n${note}`.slice(0, LONGEST_NOTE),
        reports: open.reports + 1,
      });
  }

  /** A coordinator's about an entry of their member; what concerns safety stands still at once. @throws NotFound */
  async ofCoordinator(unit: Unit, entryId: string, { reason, note }: Concern): Promise<void> {
    if (!(await unit.manager.existsBy(Entry, { ...deskScope(unit.actor), id: entryId }))) throw new NotFound();
    await this.cases.open(unit, { entryId, reason, note, source: 'coordinator', hold: reason === 'safety' });
  }

  /** A judge's, about a work that the caller has found among the judge's own; what concerns safety stands still at once. */
  async ofJudge(unit: Unit, workId: string, { reason, note }: Concern): Promise<void> {
    await this.cases.open(unit, { entryId: workId, reason, note, source: 'judge', hold: reason === 'safety' });
  }
}
