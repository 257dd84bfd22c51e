import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import type { EntryState } from '../entries/entry-state.js';

export interface SeasonCount {
  category: string;
  state: EntryState;
  count: number;
}

export interface Season {
  edition: EditionWithRules | null;
  counts: SeasonCount[];
}

/** The season in numbers, for programme staff. */
@Injectable()
export class SeasonQueries {
  constructor(
    private readonly work: Work,
    private readonly editions: EditionsQueries,
  ) {}

  /** Entries of the current edition by category and state; drafts are counted, never shown. */
  async current(): Promise<Season> {
    const edition = await this.editions.current();
    if (!edition) return { edition, counts: [] };
    const counts = await this.work
      .read()
      .query<SeasonCount[]>(
        `SELECT category, state, count(*)::int AS count FROM entry WHERE edition_id = $1 GROUP BY category, state`,
        [edition.id],
      );
    return { edition, counts };
  }
}
