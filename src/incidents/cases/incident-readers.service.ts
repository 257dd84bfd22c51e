import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries, type AccountCard } from '../../auth/index.js';
import type { Incident } from './incident.entity.js';

/** Who may read a case now: its group and its officer, but nobody who is barred. */
@Injectable()
export class IncidentReaders {
  constructor(private readonly accounts: AccountQueries) {}

  async of(manager: EntityManager, incident: Pick<Incident, 'id' | 'scope' | 'officerId'>): Promise<AccountCard[]> {
    const group = await this.holders(manager, 'safeguarding', incident.scope);
    const officer = incident.officerId ? await this.accounts.byId(incident.officerId, manager) : null;
    return this.unbarred(manager, incident.id, officer ? [...group, officer] : group);
  }

  /** Everybody who could read a case of the scope: the group and the officers. A reporter may keep it from some of them. */
  async deskOf(manager: EntityManager, scope: string | null): Promise<AccountCard[]> {
    const desk = [
      ...(await this.holders(manager, 'safeguarding', scope)),
      ...(await this.holders(manager, 'responsible_officer', scope)),
    ];
    return [...new Map(desk.map((card) => [card.id, card])).values()];
  }

  /** Responsible officers who can be named on it. */
  async officersFor(manager: EntityManager, incident: Pick<Incident, 'id' | 'scope'>): Promise<AccountCard[]> {
    return this.unbarred(manager, incident.id, await this.holders(manager, 'responsible_officer', incident.scope));
  }

  /** The accounts of all who may read each case, for its clocks. */
  async ofMany(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string[]>> {
    const cases = await manager.query<Pick<Incident, 'id' | 'scope' | 'officerId'>[]>(
      'SELECT id, scope, officer_id AS "officerId" FROM incident WHERE id = ANY ($1)',
      [ids],
    );
    const found = new Map<string, string[]>();
    for (const one of cases)
      found.set(
        one.id,
        (await this.of(manager, one)).map(({ id }) => id),
      );
    return found;
  }

  private async holders(
    manager: EntityManager,
    role: 'safeguarding' | 'responsible_officer',
    scope: string | null,
  ): Promise<AccountCard[]> {
    const everywhere = await this.accounts.holders(role, null, manager);
    return scope ? [...everywhere, ...(await this.accounts.holders(role, scope, manager))] : everywhere;
  }

  private async unbarred(manager: EntityManager, id: string, cards: readonly AccountCard[]): Promise<AccountCard[]> {
    const bars = await manager.query<{ accountId: string }[]>(
      'SELECT account_id AS "accountId" FROM incident_bar WHERE incident_id = $1',
      [id],
    );
    const barred = new Set(bars.map(({ accountId }) => accountId));
    const byId = new Map(cards.map((card) => [card.id, card]));
    return [...byId.values()].filter((card) => !barred.has(card.id));
  }
}
