import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { Forbidden, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { isWithheld } from '../conflicts/withheld.js';
import { lockSeat, type Seated } from '../results/panel.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import { DeliberationNote } from './deliberation-note.entity.js';
import { Deliberation } from './deliberation.entity.js';
import { mayTalk } from './room.policy.js';

/** What judges see in the room beside the works. */
export type Sights = Pick<Deliberation, 'rankingOpen' | 'cardsOpen'>;

/** The jury talks about works by their codes; identities stay closed. */
@Injectable()
export class RoomService {
  constructor(private readonly work: Work) {}

  /** By the chair, or by who runs the round. @throws NotFound, Forbidden, Conflict */
  show(actor: Actor, roundId: string, sights: Sights): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { seat } = await atTheTable(unit, roundId);
      if (seat === 'judge') throw new Forbidden();
      const changed = { roundId, ...sights, changedBy: actor.accountId, changedAt: unit.now };
      await unit.manager.upsert(Deliberation, changed, ['roundId']);
      await unit.record('deliberation.shown', { type: 'round', id: roundId }, { ...sights });
    });
  }

  /** @throws NotFound for a work that is not there, or withheld from the person; Conflict once the round is decided */
  say(actor: Actor, roundId: string, note: { roundEntryId: string; body: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await atTheTable(unit, roundId);
      const accountId = actor.accountId;
      if (!accountId) throw new Forbidden();
      await workInSight(unit.manager, { roundId, roundEntryId: note.roundEntryId, accountId });
      const said = { accountId, writtenAt: unit.now, takenBackAt: null };
      await unit.manager.insert(DeliberationNote, { id: newId(), ...note, body: note.body.trim(), ...said });
    });
  }

  /** One's own. @throws NotFound, Conflict once the round is decided */
  takeBack(actor: Actor, roundId: string, noteId: string): Promise<{ roundEntryId: string }> {
    return this.work.run(actor, async (unit) => {
      await atTheTable(unit, roundId);
      const own = { id: noteId, accountId: actor.accountId ?? noteId, takenBackAt: IsNull() };
      const note = await unit.manager.findOneBy(DeliberationNote, own);
      const isHere = note && (await unit.manager.existsBy(RoundEntry, { id: note.roundEntryId, roundId }));
      if (!isHere) throw new NotFound();
      await unit.manager.update(DeliberationNote, noteId, { takenBackAt: unit.now });
      return { roundEntryId: note.roundEntryId };
    });
  }
}

async function atTheTable(unit: Unit, roundId: string): Promise<Seated> {
  const seated = await lockSeat(unit, roundId);
  mayTalk(seated);
  return seated;
}

async function workInSight(
  manager: EntityManager,
  { roundId, roundEntryId, accountId }: { roundId: string; roundEntryId: string; accountId: string },
): Promise<void> {
  const isThere = await manager.existsBy(RoundEntry, { id: roundEntryId, roundId, withdrawnAt: IsNull() });
  if (!isThere || (await isWithheld(manager, accountId, roundEntryId))) throw new NotFound();
}
