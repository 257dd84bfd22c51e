import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import type { Localized } from '../editions/localized.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { Entry } from '../entries/entry.entity.js';
import { MAY_GO_ON, takesOf } from './advancement-facts.queries.js';

export interface OwnWinner {
  id: string;
  title: string;
  category: Localized;
  place: number;
  competition: string;
  chosen: boolean;
}

export interface OwnChoice {
  year: number;
  winners: OwnWinner[];
  /** How many the final level takes of one student. */
  takes: number;
}

type OwnRow = Omit<OwnWinner, 'category'> & { category: string };

/** A student's local winners, where they have more than the final level takes. */
@Injectable()
export class OwnChoicesQueries {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
  ) {}

  /** For who holds the entry: it and the other winners of the same student. @throws NotFound where nothing is to be chosen */
  async of(actor: Actor, entryId: string): Promise<OwnChoice> {
    const manager = this.work.read();
    const own = { id: entryId, holderAccountId: actor.accountId ?? '', levelKind: 'local' } as const;
    const entry = actor.accountId ? await manager.findOneBy(Entry, own) : null;
    if (!entry) throw new NotFound();
    const { rules, year } = await this.editions.byId(entry.editionId);
    const takes = takesOf(rules);
    const rows = await manager.query<OwnRow[]>(
      `SELECT o.id, o.title, o.category, o.place, l.name AS competition, COALESCE(c.entry_id = o.id, false) AS chosen
         FROM entry o JOIN level l ON l.id = o.level_id
         LEFT JOIN advancement_choice c ON c.edition_id = o.edition_id AND c.entrant_id = o.entrant_id
        WHERE o.entrant_id = $1 AND o.edition_id = $2 AND o.holder_account_id = $3 AND ${MAY_GO_ON} ORDER BY o.place, o.id`,
      [entry.entrantId, entry.editionId, actor.accountId],
    );
    if (takes === null || rows.length <= takes) throw new NotFound();
    const winners = rows.map(({ category, ...row }) => ({
      ...row,
      category: categoryOf(rules, category)?.label ?? { en: category },
    }));
    return { year, winners, takes };
  }
}
