import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import type { Text, Unit } from '../../platform/index.js';
import { ParentCopies } from '../parents/parent-copies.js';
import type { ExchangePlacement } from './exchange-placement.entity.js';
import { stayTold } from './stay-told.js';

/** What is told; the sentences are `exchange.mail.placement.<what>.subject` and `.text`. */
export type PlacementNews =
  | 'host.asked'
  | 'host.agreed'
  | 'host.not-now'
  | 'host.expired'
  | 'host.told'
  | 'student.asked'
  | 'student.expired'
  | 'student.over'
  | 'student.told'
  | 'student.second'
  | 'parent.asked'
  | 'parent.second'
  | 'parent.told'
  | 'desk.host-accepted'
  | 'desk.host-declined'
  | 'desk.agreed'
  | 'desk.stuck'
  | 'desk.student-declined'
  | 'desk.expired'
  | 'desk.approved';

interface Letter {
  what: PlacementNews;
  /** A path of the portal. */
  url: string;
  until?: Date;
  /** For how long the student takes part. */
  stay?: Text;
}

interface Addressee {
  email: string;
  locale: string;
}

/** Mails of each step. None holds a name, a town, a school or a word about anybody: whoever may know more reads it on a page. */
@Injectable()
export class PlacementMails {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly copies: ParentCopies,
  ) {}

  toHost(unit: Unit, { hostAccountId }: ExchangePlacement, what: PlacementNews, until?: Date): Promise<void> {
    return this.toAccount(unit, hostAccountId, { what, url: '/exchange/home', until });
  }

  /** The family is told whom they may read about, and for how long the student comes. */
  async tellHost(unit: Unit, { hostAccountId, applicationId }: ExchangePlacement): Promise<void> {
    const stay = (await stayTold(unit.manager, [applicationId])).get(applicationId);
    await this.toAccount(unit, hostAccountId, { what: 'host.told', url: '/exchange/home', stay });
  }

  toStudent(unit: Unit, studentAccountId: string, what: PlacementNews, until?: Date): Promise<void> {
    return this.toAccount(unit, studentAccountId, { what, url: '/exchange/mine/home', until });
  }

  /** The student is told that it does not go on, and so are the parents, who have been asked as well. */
  async toFamily(unit: Unit, placement: ExchangePlacement, what: 'expired' | 'over'): Promise<void> {
    await this.toStudent(unit, placement.studentAccountId, `student.${what}`);
    await this.toParents(unit, placement, what);
  }

  toParents(unit: Unit, { applicationId }: ExchangePlacement, what: 'expired' | 'over'): Promise<void> {
    return this.copies.tell(unit, applicationId, `exchange.mail.placement.parent.${what}`);
  }

  /** To who proposed it. */
  toDesk(unit: Unit, { proposedBy, applicationId }: ExchangePlacement, what: PlacementNews): Promise<void> {
    return this.toAccount(unit, proposedBy, { what, url: `/exchange/applications/${applicationId}/placements` });
  }

  async send(unit: Unit, { email, locale }: Addressee, { what, url, until, stay }: Letter): Promise<void> {
    const base = `exchange.mail.placement.${what}`;
    const paragraphs: Text[] = [{ key: `${base}.text` }];
    if (stay) paragraphs.push(stay);
    if (until) paragraphs.push({ key: 'exchange.mail.placement.until', params: { until } });
    await unit.mail({
      to: email,
      locale,
      subject: { key: `${base}.subject` },
      paragraphs,
      action: { label: { key: 'exchange.mail.placement.open' }, url },
    });
  }

  private async toAccount(unit: Unit, accountId: string, letter: Letter): Promise<void> {
    const account = await this.accounts.byId(accountId, unit.manager);
    if (account) await this.send(unit, account, letter);
  }
}
