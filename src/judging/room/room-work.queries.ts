import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import type { Seated } from '../results/panel.js';
import { Criterion } from '../round/criterion.entity.js';
import type { Localized } from '../round/localized.js';
import type { Round } from '../round/round.entity.js';
import { BlindCopies, type BlindCopy } from '../scoring/blind-copies.js';
import { roomCards, roomWorks, type RoomCardRow } from './room.projections.js';
import { RoomQueries, withheldFrom } from './room.queries.js';

export interface RoomNote {
  id: string;
  by: string;
  own: boolean;
  body: string;
  writtenAt: Date;
}

/** What a judge gave the work, under the judge's number in the round. */
export interface RoomCard extends Omit<RoomCardRow, 'steps'> {
  steps: { label: Localized; step: number; scale: number }[];
}

export interface RoomWorkView extends Seated, BlindCopy {
  id: string;
  code: string;
  pool: string;
  notes: RoomNote[];
  /** Null while the chair keeps them closed to judges. */
  cards: RoomCard[] | null;
}

/** One work on the table: its blind copy, what is said of it, and what judges gave it as far as the chair opened that. */
@Injectable()
export class RoomWorkQueries {
  constructor(
    private readonly work: Work,
    private readonly rooms: RoomQueries,
    private readonly copies: BlindCopies,
    private readonly accounts: AccountQueries,
  ) {}

  /** @throws NotFound for a work that is not there, or in conflict with the reader */
  async of(actor: Actor, roundId: string, id: string): Promise<RoomWorkView> {
    const manager = this.work.read();
    const { sights, ...seated } = await this.rooms.enter(actor, roundId);
    const reading = { where: 'e.round_id = $1 AND e.id = $2', parameters: [roundId, id] };
    const [row] = await readRows(manager, actor, { projection: roomWorks, reading });
    const withheld = await withheldFrom(manager, actor, seated);
    if (!row || withheld.has(row.id)) throw new NotFound();
    const { code, pool, workId } = row;
    const { programme, statementShown } = seated.round;
    return {
      ...seated,
      id,
      code,
      pool,
      ...(await this.copies.of({ programme, workId, statementShown })),
      notes: await this.notes(actor, id),
      cards: seated.seat !== 'judge' || sights.cardsOpen ? await this.cards(actor, seated.round, id) : null,
    };
  }

  private async notes(actor: Actor, roundEntryId: string): Promise<RoomNote[]> {
    const rows = await this.work.read().query<(Omit<RoomNote, 'by' | 'own'> & { writer: string })[]>(
      `SELECT id, account_id AS writer, body, written_at AS "writtenAt" FROM deliberation_note
        WHERE round_entry_id = $1 AND taken_back_at IS NULL ORDER BY written_at, id`,
      [roundEntryId],
    );
    const names = await this.accounts.displayNames(rows.map(({ writer }) => writer));
    return rows.map(({ writer, ...note }) => ({
      ...note,
      by: names.get(writer) ?? '',
      own: writer === actor.accountId,
    }));
  }

  private async cards(actor: Actor, round: Round, roundEntryId: string): Promise<RoomCard[]> {
    const manager = this.work.read();
    const reading = { where: 'e.id = $1', parameters: [roundEntryId], orderBy: 'j.number' };
    const rows = await readRows(manager, actor, { projection: roomCards, reading });
    const { rubricVersionId } = round;
    const criteria = await manager.find(Criterion, { where: { rubricVersionId }, order: { position: 'ASC' } });
    return rows.map(({ steps, ...card }) => ({
      ...card,
      steps: criteria.flatMap(({ id, label, scale }) => (steps[id] ? [{ label, scale, step: steps[id] }] : [])),
    }));
  }
}
