import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { Conflict, newId, NotFound, type Unit } from '../../platform/index.js';
import { deskScope } from '../desk/sponsorship.service.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { EntryMails } from '../entries/entry-mails.js';
import { Entry } from '../entries/entry.entity.js';
import { MAY_GO_ON, takesOf } from './advancement-facts.queries.js';
import { AdvancementChoice } from './advancement-choice.entity.js';

/** Which winner of a student goes on, where the final level takes fewer than they have. */
@Injectable()
export class ChoicesService {
  constructor(
    private readonly mails: EntryMails,
    private readonly editions: EditionsQueries,
  ) {}

  /** By the student, or who holds the entry for them. @throws NotFound, Conflict */
  async chooseOwn(unit: Unit, entryId: string): Promise<void> {
    if (!unit.actor.accountId) throw new NotFound();
    const entry = await lockedWinner(unit, { id: entryId, holderAccountId: unit.actor.accountId });
    await this.store(unit, entry, { byStudent: true, reason: null });
  }

  /** By the coordinator, who says why; the student is told. @throws NotFound, Conflict */
  async record(unit: Unit, entryId: string, reason: string): Promise<void> {
    const entry = await lockedWinner(unit, { ...deskScope(unit.actor), id: entryId });
    await this.store(unit, entry, { byStudent: false, reason });
    await this.mails.send(unit, 'chosen', { entry, params: { reason } });
  }

  /** Asks a winner of a local level who has more winners by now than the final takes of one student. */
  async ask(unit: Unit, entry: Entry): Promise<void> {
    const { rules } = await this.editions.byId(entry.editionId, unit.manager);
    const takes = takesOf(rules);
    if (takes !== null && (await winnersOf(unit, entry)) > takes) await this.mails.send(unit, 'choose', { entry });
  }

  /** A later choice takes the place of the one before, until that one has gone on. */
  private async store(
    unit: Unit,
    { id: entryId, editionId, entrantId }: Entry,
    how: Pick<AdvancementChoice, 'byStudent' | 'reason'>,
  ): Promise<void> {
    const before = await unit.manager.findOneBy(AdvancementChoice, { editionId, entrantId });
    const gone = before && (await unit.manager.findOneBy(Entry, { id: before.entryId, levelKind: 'final' }));
    if (gone && gone.state !== 'withdrawn' && gone.state !== 'ineligible')
      throw new Conflict([], { key: 'yaas.levels.choice.gone' });
    const choice = { ...how, editionId, entrantId, entryId, chosenBy: unit.actor.accountId, chosenAt: unit.now };
    await unit.manager.upsert(AdvancementChoice, { ...choice, id: before?.id ?? newId() }, ['editionId', 'entrantId']);
    await unit.record('yaas.entry.chosen', { type: 'entry', id: entryId }, { byStudent: how.byStudent });
  }
}

async function lockedWinner(unit: Unit, where: FindOptionsWhere<Entry>): Promise<Entry> {
  const entry = await unit.manager.findOne(Entry, { where, lock: { mode: 'pessimistic_write' } });
  if (!entry) throw new NotFound();
  const isWinner = entry.levelKind === 'local' && entry.publicState === 'placed';
  if (!isWinner) throw new Conflict([], { key: 'yaas.levels.no_winner' });
  return entry;
}

async function winnersOf(unit: Unit, { entrantId, editionId }: Entry): Promise<number> {
  const [row] = await unit.manager.query<{ winners: number }[]>(
    `SELECT count(*)::int AS winners FROM entry o WHERE o.entrant_id = $1 AND o.edition_id = $2 AND ${MAY_GO_ON}`,
    [entrantId, editionId],
  );
  return row!.winners;
}
