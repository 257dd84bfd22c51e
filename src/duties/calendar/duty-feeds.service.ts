import { Injectable } from '@nestjs/common';
import {
  hashOfToken,
  newToken,
  Catalogue,
  Clock,
  NotFound,
  PortalConfig,
  Work,
  type Actor,
  type Text,
} from '../../platform/index.js';
import { DutyKinds } from '../duty-kinds.js';
import { DutyFeed } from './duty-feed.entity.js';

interface FeedDuty {
  id: string;
  kind: string;
  dueAt: Date;
  locale: string;
}

const HALF_AN_HOUR = 30 * 60_000;

/** Duties in a calendar program: the kind and the time, never a name. */
@Injectable()
export class DutyFeeds {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly kinds: DutyKinds,
    private readonly config: PortalConfig,
    private readonly catalogue: Catalogue,
  ) {}

  /** Since when the actor has an address; null without one. */
  async since(actor: Actor): Promise<Date | null> {
    const feed = await this.work.read().findOneBy(DutyFeed, { accountId: actor.accountId! });
    return feed?.madeAt ?? null;
  }

  /** A new address, shown once; the old one works no more. */
  renew(actor: Actor): Promise<string> {
    const token = newToken();
    return this.work.run(actor, async (unit) => {
      const feed = { accountId: actor.accountId!, tokenHash: hashOfToken(token), madeAt: unit.now };
      await unit.manager.upsert(DutyFeed, feed, ['accountId']);
      await unit.record('duty-feed.renewed', { type: 'account', id: actor.accountId! });
      return `${this.config.publicUrl}/duties/calendars/${token}.ics`;
    });
  }

  /** The open duties of the address's owner as iCalendar text. @throws NotFound for an address that is none */
  async calendar(token: string): Promise<string> {
    const feed = await this.work.read().findOneBy(DutyFeed, { tokenHash: hashOfToken(token) });
    if (!feed) throw new NotFound();
    const duties = await this.work.read().query<FeedDuty[]>(
      `SELECT d.id, d.kind, d.due_at AS "dueAt", a.locale FROM duty d JOIN account_brief a ON a.id = d.responsible_account_id
        WHERE d.responsible_account_id = $1 AND d.done_at IS NULL AND d.dropped_at IS NULL AND a.state = 'active' ORDER BY d.due_at, d.id LIMIT 500`,
      [feed.accountId],
    );
    const { default: ical } = await import('ical-generator');
    const calendar = ical({
      name: this.config.settings.NETWORK_NAME,
      prodId: { company: 'portal', product: 'duties' },
    });
    for (const { id, kind, dueAt, locale } of duties) {
      const { text } = this.kinds.of(kind);
      calendar.createEvent({
        id,
        stamp: this.clock.now(),
        start: new Date(dueAt.getTime() - HALF_AN_HOUR),
        end: dueAt,
        summary: this.said(text, locale),
        url: `${this.config.publicUrl}/duties?mine=yes`,
      });
    }
    return calendar.toString();
  }

  private said({ key, params }: Text, locale: string): string {
    return this.catalogue.text(locale, key, params);
  }
}
