import { Injectable } from '@nestjs/common';
import { Clock, hashOfToken, newToken, NotFound, PortalConfig, Work, type Actor } from '../../../platform/index.js';
import { AccountQueries } from '../../../auth/index.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { afterDay } from '../../summit/zoned-days.js';
import { PLACED, ScheduleQueries } from './schedule.queries.js';
import { wordsIn } from '../words-in.js';
import { YlsCalendar } from './yls-calendar.entity.js';

/** A bus is noted for so long. */
const BUS_MINUTES = 60;

/** A delegate's schedule in the own calendar program: what and where, and never who. */
@Injectable()
export class Calendars {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly schedules: ScheduleQueries,
    private readonly accounts: AccountQueries,
    private readonly config: PortalConfig,
  ) {}

  /** A new address, shown once; the old one works no more. @throws NotFound */
  async renew(actor: Actor): Promise<string> {
    const { registration } = await this.schedules.ofActor(actor);
    const token = newToken();
    await this.work.run(actor, async (unit) => {
      const row = { registrationId: registration.id, tokenHash: hashOfToken(token), madeAt: unit.now };
      await unit.manager.upsert(YlsCalendar, row, ['registrationId']);
      await unit.record('yls-calendar.renewed', { type: 'yls-registration', id: registration.id });
    });
    return `${this.config.publicUrl}/yls/calendars/${token}.ics`;
  }

  /** iCalendar text, in the delegate's language. @throws NotFound for an address that is none, for who no longer comes, or once the summit is over */
  async read(token: string): Promise<string> {
    const manager = this.work.read();
    const held = await manager.findOneBy(YlsCalendar, { tokenHash: hashOfToken(token) });
    if (!held) throw new NotFound();
    const { id, accountId, summitId, state } = await manager.findOneByOrFail(YlsRegistration, {
      id: held.registrationId,
    });
    const summit = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    if (!PLACED.has(state) || this.clock.now() >= afterDay(summit.endsOn, summit.timeZone)) throw new NotFound();
    const locale = (await this.accounts.byId(accountId))?.locale ?? 'en';
    const { default: ical } = await import('ical-generator');
    const calendar = ical({ name: summit.name, prodId: { company: 'portal', product: 'summit' } });
    for (const { id: key, startsAt, endsAt, title, place } of await this.schedules.of(id))
      calendar.createEvent({
        id: key,
        stamp: this.clock.now(),
        start: startsAt,
        end: endsAt ?? new Date(startsAt.getTime() + BUS_MINUTES * 60_000),
        summary: wordsIn(title, locale),
        location: place,
      });
    return calendar.toString();
  }
}
