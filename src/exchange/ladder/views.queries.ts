import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { NotFound, readsOf, Work, type Actor } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { isOfReceivingDesk } from '../application/exchange-application.policy.js';
import { PlacementsQueries } from '../placement/placements.queries.js';

/** Somebody looked at something of a student or of a home proposed for them. */
export interface View {
  /** Of the reading. */
  id: string;
  at: Date;
  /** Display name; null for who came by a link, or the portal itself. */
  by: string | null;
  kind: string;
  /** Name of the projection. */
  what: string;
  columns: readonly string[];
}

const PAGE = 100;

/** Who saw what of an application, and when. */
@Injectable()
export class ViewsQueries {
  constructor(
    private readonly work: Work,
    private readonly placements: PlacementsQueries,
    private readonly accounts: AccountQueries,
  ) {}

  /** The latest first, before a reading when one is given. @throws NotFound for who is not of its desk */
  async of(
    actor: Actor,
    applicationId: string,
    before: string | null,
  ): Promise<{ views: View[]; next: string | null }> {
    const manager = this.work.read();
    const application = await manager.findOneBy(ExchangeApplication, { id: applicationId });
    if (!application || !isOfReceivingDesk(actor, application)) throw new NotFound();
    const placements = await this.placements.ofApplication(manager, applicationId);
    const subjects = [applicationId, ...placements.map(({ id }) => id)];
    const reads = await readsOf(manager, subjects, { before, limit: PAGE + 1 });
    const shown = reads.slice(0, PAGE);
    const names = await this.accounts.displayNames(shown.flatMap(({ accountId }) => accountId ?? []));
    const views = shown.map(({ id, at, accountId, actorKind, projection, columns }) => ({
      id,
      at,
      by: accountId ? (names.get(accountId) ?? null) : null,
      kind: actorKind,
      what: projection,
      columns,
    }));
    return { views, next: reads.length > PAGE ? shown.at(-1)!.id : null };
  }
}
