import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, Work, type Text, type Unit } from '../../platform/index.js';
import { OVER } from '../application/application-state.js';
import { ExchangeParent } from './exchange-parent.entity.js';
import type { ParentVisit } from './parent-door.js';

/** A natural parent says no, or takes a yes back: nothing goes on until they have signed, and those who work on it hear of it at once. */
@Injectable()
export class ParentRefusals {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
  ) {}

  /** @throws Conflict when the exchange is over */
  decline({ parent, application, actor }: ParentVisit, because: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      if (OVER.has(application.state)) throw new Conflict([], { key: 'exchange.refusal.over' });
      const declined = { declinedAt: unit.now, declinedBecause: because.trim() };
      await unit.manager.update(ExchangeParent, parent.id, declined);
      await unit.record('exchange.parent_declined', { type: 'exchange-parent', id: parent.id });
      await this.tellStudent(unit, application.accountId);
      const desks = [application.sendingCommunityId, ...(application.scope ? [application.scope] : [])];
      for (const scope of desks) await this.tellDesk(unit, scope, application.id);
    });
  }

  /** They have thought again, with all that they signed still standing. */
  agreeAgain({ parent, actor }: ParentVisit): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.takeBack(unit, parent.id);
      await unit.record('exchange.parent_agrees_again', { type: 'exchange-parent', id: parent.id });
    });
  }

  /** A signature is a yes. */
  async takeBack({ manager }: Unit, parentId: string): Promise<void> {
    await manager.update(ExchangeParent, parentId, { declinedAt: null, declinedBecause: '' });
  }

  /** That it is so; why is for the desk. */
  private async tellStudent(unit: Unit, accountId: string): Promise<void> {
    const student = await this.accounts.byId(accountId, unit.manager);
    if (student) await write(unit, student, { base: 'exchange.parent-no.student', url: '/exchange/mine/parents' });
  }

  private async tellDesk(unit: Unit, scope: string, applicationId: string): Promise<void> {
    const url = `/exchange/applications/${applicationId}`;
    for (const one of await this.accounts.holders('coordinator', scope, unit.manager)) {
      const card = await this.accounts.byId(one.id, unit.manager);
      if (card) await write(unit, card, { base: 'exchange.parent-no.desk', url });
    }
  }
}

const write = (
  unit: Unit,
  { email, locale }: { email: string; locale: string },
  { base, url }: { base: string; url: string },
): Promise<void> => {
  const paragraphs: Text[] = [{ key: `${base}.text` }];
  return unit.mail({
    to: email,
    locale,
    subject: { key: `${base}.subject` },
    paragraphs,
    action: { label: { key: 'exchange.way.open' }, url },
  });
};
