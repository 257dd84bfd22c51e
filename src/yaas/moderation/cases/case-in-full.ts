import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../../auth/index.js';
import { Lifecycles, Work, type Actor } from '../../../platform/index.js';
import type { PersonalFinding } from '../hints/personal-data.js';
import { WorksInView, type WorkInView } from '../work/work-in-view.queries.js';
import type { CaseRow } from './case.projection.js';
import { CasesQueries } from './cases.queries.js';

export interface CaseInFull {
  one: CaseRow;
  /** The work, and the one that it resembles. */
  works: WorkInView[];
  /** Personal data that stand in the work now. */
  found: PersonalFinding[];
  /** Another open case holds the same entry. */
  isOneOfMany: boolean;
  history: { event: string; at: Date; reason: string | null; by: string }[];
}

/** A case with its works and its history, in a number of queries that does not grow. */
@Injectable()
export class CasesInFull {
  constructor(
    private readonly work: Work,
    private readonly cases: CasesQueries,
    private readonly works: WorksInView,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountQueries,
  ) {}

  /** @throws NotFound for a case out of the actor's reach */
  async one(actor: Actor, id: string): Promise<CaseInFull> {
    const one = await this.cases.one(actor, id);
    const works = await this.works.of([one.entryId, ...(one.otherEntryId ? [one.otherEntryId] : [])]);
    const found = one.reason === 'personal_data' ? await personalDataOf(works[0]!) : [];
    const others = await this.work
      .read()
      .query<unknown[]>(`SELECT 1 FROM moderation_case WHERE entry_id = $1 AND state = 'held' AND id <> $2 LIMIT 1`, [
        one.entryId,
        id,
      ]);
    return { one, works, found, isOneOfMany: others.length > 0, history: await this.history(id) };
  }

  private async history(id: string): Promise<CaseInFull['history']> {
    const events = await this.lifecycles.history(this.work.read(), id);
    const ids = events.flatMap(({ accountId }) => accountId ?? []);
    const names = await this.accounts.displayNames(ids);
    return events.map(({ event, at, reason, accountId }) => ({
      event,
      at,
      reason,
      by: names.get(accountId ?? '') ?? '',
    }));
  }
}

/** The list of the world's telephone numbers is loaded where somebody looks. */
async function personalDataOf({ texts }: WorkInView): Promise<PersonalFinding[]> {
  const { personalDataIn } = await import('../hints/personal-data.js');
  return personalDataIn(texts);
}
