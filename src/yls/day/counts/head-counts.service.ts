import { Injectable, Logger } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { AccountQueries } from '../../../auth/index.js';
import { Clock, insertMany, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { RegistrationMoves } from '../../registration/registration-moves.service.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { worksAtDoor } from '../day.policy.js';
import { putRight } from '../check-in/put-right.js';
import type { CountKind } from './count-words.js';
import { CountsQueries } from './counts.queries.js';
import type { CountsSent } from './counts.schema.js';
import { YlsAttendance } from './yls-attendance.entity.js';
import { YlsHeadCount } from './yls-head-count.entity.js';

export interface Counted {
  expected: number;
  counted: number;
}

/** One count. Its id comes with it: what is sent twice counts once. */
export interface NewCount {
  id: string;
  kind: CountKind;
  of: string;
  here: readonly string[];
  /** When heads were seen. */
  at: Date;
}

/** Counts heads: who was seen is attendance; for whoever is missing staff are woken. */
@Injectable()
export class HeadCounts {
  private readonly log = new Logger(HeadCounts.name);

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly queries: CountsQueries,
    private readonly moves: RegistrationMoves,
    private readonly accounts: AccountQueries,
  ) {}

  /** Who was not on the list is not counted. @throws NotFound */
  count(actor: Actor, summitId: string, told: Omit<NewCount, 'at'>): Promise<Counted> {
    return this.work.run(actor, (unit) => this.keep(unit, summitId, { ...told, at: unit.now }));
  }

  /** What a device counted without a line. One that fails is told nothing of, and comes again. @throws NotFound for who is not at that door */
  async receive(actor: Actor, summitId: string, { now, counts }: CountsSent): Promise<(Counted & { id: string })[]> {
    if (!worksAtDoor(actor, summitId)) throw new NotFound();
    const told: (Counted & { id: string })[] = [];
    for (const { act, at } of putRight(counts, { device: now, now: this.clock.now() }))
      try {
        const counted = await this.work.run(actor, (unit) => this.keep(unit, summitId, { ...act, at }));
        told.push({ id: act.id, ...counted });
      } catch (error) {
        this.log.error(`A head count failed: ${act.id}`, error);
      }
    return told;
  }

  private async keep(unit: Unit, summitId: string, { id, kind, of, here, at }: NewCount): Promise<Counted> {
    const { manager, actor } = unit;
    const countable = worksAtDoor(actor, summitId) ? await this.queries.one(summitId, kind, of) : null;
    if (!countable) throw new NotFound();
    const known = await manager.findOneBy(YlsHeadCount, { id, summitId });
    if (known) return { expected: known.expected, counted: known.counted };
    const seen = new Set(here);
    const heads = await this.queries.heads(kind, of, at, manager);
    const counts = { expected: heads.length, counted: heads.filter((head) => seen.has(head.id)).length };
    const on = { busId: kind === 'bus' ? of : null, sessionId: kind === 'session' ? of : null };
    await manager.insert(YlsHeadCount, {
      id,
      summitId,
      ...on,
      ...counts,
      byAccountId: actor.accountId!,
      countedAt: at,
    });
    const rows = heads.map((head) => ({ headCountId: id, registrationId: head.id, isHere: seen.has(head.id) }));
    if (rows.length > 0) await insertMany(manager, YlsAttendance, rows);
    const there = rows.flatMap(({ isHere, registrationId }) => (isHere ? [registrationId] : []));
    await this.takePart(unit, there);
    await unit.record('yls-head-count.counted', { type: 'yls-summit', id: summitId }, counts);
    if (counts.counted < counts.expected) await this.alarm(unit, summitId, counts);
    return counts;
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
