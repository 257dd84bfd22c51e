import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { hasRole } from '../../auth/index.js';
import { Forbidden, newId, NotFound, type Actor, type Unit } from '../../platform/index.js';
import { Entry } from '../entries/entry.entity.js';
import { ExhibitAgain } from './exhibit-again.js';
import { ExhibitHanging } from './exhibit-hanging.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';
import { ExhibitTakedown, type TakedownReason } from './exhibit-takedown.entity.js';

/** Staff take works off the wall at once, and put them back when the ground is gone. */
@Injectable()
export class ExhibitTakedowns {
  constructor(
    private readonly hanging: ExhibitHanging,
    private readonly again: ExhibitAgain,
  ) {}

  /** From the next request on nobody finds it; nothing hangs it again until it is put back. @throws NotFound, Forbidden */
  async takeDown(unit: Unit, slug: string, why: { reason: TakedownReason; note: string }): Promise<void> {
    const piece = await unit.manager.findOneBy(ExhibitPiece, { slug });
    if (!piece) throw new NotFound();
    mayDecide(unit.actor, piece.editionId);
    const { entryId, title } = piece;
    await lockedEntry(unit, entryId);
    const made = { takenBy: unit.actor.accountId, takenAt: unit.now, liftedBy: null, liftedAt: null };
    await unit.manager.insert(ExhibitTakedown, { id: newId(), entryId, title, ...why, ...made });
    await this.hanging.takeDown(unit, entryId);
    await unit.record('yaas.exhibit.takedown', { type: 'entry', id: entryId }, { reason: why.reason });
  }

  /** For a case that ended badly: also what does not hang now stays off until it is put back. Names the case alone, for not all may read it. */
  async keepOff(unit: Unit, entryId: string, caseId: string): Promise<void> {
    const { title } = await lockedEntry(unit, entryId);
    if (!(await unit.manager.existsBy(ExhibitTakedown, { entryId, liftedAt: IsNull() }))) {
      const made = { takenBy: unit.actor.accountId, takenAt: unit.now, liftedBy: null, liftedAt: null };
      const why = { reason: 'other' as const, note: caseId };
      await unit.manager.insert(ExhibitTakedown, { id: newId(), entryId, title, ...why, ...made });
    }
    await this.hanging.takeDown(unit, entryId);
    await unit.record('yaas.exhibit.kept_off', { type: 'entry', id: entryId });
  }

  /** The work hangs again, if its consent still says so. @throws NotFound when it was put back already; Forbidden */
  async putBack(unit: Unit, id: string): Promise<void> {
    const takedown = await unit.manager.findOneBy(ExhibitTakedown, { id, liftedAt: IsNull() });
    if (!takedown) throw new NotFound();
    const entry = await lockedEntry(unit, takedown.entryId);
    mayDecide(unit.actor, entry.editionId);
    await unit.manager.update(ExhibitTakedown, id, { liftedBy: unit.actor.accountId, liftedAt: unit.now });
    await this.again.follow(unit, entry.id);
    await unit.record('yaas.exhibit.put_back', { type: 'entry', id: entry.id });
  }
}

const lockedEntry = (unit: Unit, id: string): Promise<Entry> =>
  unit.manager.findOneOrFail(Entry, { where: { id }, lock: { mode: 'pessimistic_write' } });

function mayDecide(actor: Actor, editionId: string): void {
  if (actor.kind !== 'system' && !hasRole(actor, 'staff', editionId)) throw new Forbidden();
}
