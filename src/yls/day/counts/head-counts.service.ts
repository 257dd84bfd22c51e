import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AccountQueries } from '../../../auth/index.js';
import { insertMany, newId, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { RegistrationMoves } from '../../registration/registration-moves.service.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { worksAtDoor } from '../day.policy.js';
import { CountsQueries, type CountKind } from './counts.queries.js';
import { YlsAttendance } from './yls-attendance.entity.js';
import { YlsHeadCount } from './yls-head-count.entity.js';

export interface Counted {
  expected: number;
  counted: number;
}

/** Counts heads: who was seen is attendance; for whoever is missing staff are woken. */
@Injectable()
export class HeadCounts {
  constructor(
    private readonly work: Work,
    private readonly queries: CountsQueries,
    private readonly moves: RegistrationMoves,
    private readonly accounts: AccountQueries,
  ) {}

  /** Who was not on the list is not counted. @throws NotFound */
  count(
    actor: Actor,
    summitId: string,
    { kind, id, here }: { kind: CountKind; id: string; here: readonly string[] },
  ): Promise<Counted> {
    return this.work.run(actor, async (unit) => {
      const countable = worksAtDoor(actor, summitId) ? await this.queries.one(summitId, kind, id) : null;
      if (!countable) throw new NotFound();
      const heads = await this.queries.heads(kind, id, unit.manager);
      const seen = heads.filter((head) => here.includes(head.id));
      const counts = { expected: heads.length, counted: seen.length };
      const headCountId = newId();
      const of = { busId: kind === 'bus' ? id : null, sessionId: kind === 'session' ? id : null };
      const by = { byAccountId: actor.accountId!, countedAt: unit.now };
      await unit.manager.insert(YlsHeadCount, { id: headCountId, summitId, ...of, ...counts, ...by });
      const rows = heads.map(({ id: registrationId }) => ({
        headCountId,
        registrationId,
        isHere: here.includes(registrationId),
      }));
      if (rows.length > 0) await insertMany(unit.manager, YlsAttendance, rows);
      await this.takePart(
        unit,
        seen.map((head) => head.id),
      );
      await unit.record('yls-head-count.counted', { type: 'yls-summit', id: summitId }, counts);
      if (counts.counted < counts.expected) await this.alarm(unit, summitId, counts);
      return counts;
    });
  }

  /** All who were missing are accounted for; what was said first stands. @throws NotFound */
  settle(actor: Actor, id: string, because: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const count = await unit.manager.findOneBy(YlsHeadCount, { id });
      if (!count || !runsSummit(actor, count.summitId)) throw new NotFound();
      const settled = { settledAt: unit.now, settledBecause: because };
      const { affected } = await unit.manager.update(YlsHeadCount, { id, settledAt: IsNull() }, settled);
      if (!affected) return;
      await unit.record('yls-head-count.settled', { type: 'yls-summit', id: count.summitId });
    });
  }

  /** Whoever was seen for the first time takes part from now on. They are held, so that two who count the same heads at once both count. */
  private async takePart(unit: Unit, ids: readonly string[]): Promise<void> {
    const first = await unit.manager.find(YlsRegistration, {
      where: { id: In(ids), state: 'checked_in' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const { id } of first) await this.moves.move(unit, id, { event: 'take_part' });
  }

  /** Names stand on the page alone. */
  private async alarm(unit: Unit, summitId: string, { expected, counted }: Counted): Promise<void> {
    const own = await this.accounts.holders('staff', summitId, unit.manager);
    const staff = own.length > 0 ? own : await this.accounts.holders('staff', null, unit.manager);
    const params = { missing: expected - counted, expected };
    for (const { email, locale } of staff)
      await unit.mail({
        to: email,
        locale,
        subject: { key: 'yls.mail.missing.subject', params },
        paragraphs: [{ key: 'yls.mail.missing.text', params }],
        action: { label: { key: 'yls.mail.missing.open' }, url: `/yls/day/${summitId}/counts` },
        about: { type: 'yls-summit', id: summitId },
      });
  }
}
