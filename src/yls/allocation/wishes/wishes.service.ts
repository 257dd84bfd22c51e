import { Injectable } from '@nestjs/common';
import {
  Conflict,
  insertMany,
  judge,
  NotFound,
  refusals,
  Unprocessable,
  Work,
  type Actor,
} from '../../../platform/index.js';
import { COMING } from '../../registration/registration-state.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { rankingIsOpen } from './ranking.rules.js';
import { WishesQueries } from './wishes.queries.js';
import type { NewWishes } from './wishes.schema.js';
import { YlsDelegate } from './yls-delegate.entity.js';
import { YlsPreference } from './yls-preference.entity.js';

/** Delegates rank what they may attend, until the deadline. */
@Injectable()
export class WishesService {
  constructor(
    private readonly work: Work,
    private readonly queries: WishesQueries,
  ) {}

  /** In place of what was wished before. @throws NotFound, Conflict after the deadline, Unprocessable for what is not offered to the delegate */
  async save(actor: Actor, told: NewWishes): Promise<void> {
    const own = await this.queries.own(actor);
    if (!own) throw new NotFound();
    const { registration, ranking, slots } = own;
    const { id: registrationId } = registration;
    const { languages, experience, needsStepFree } = told;
    await this.work.run(actor, async (unit) => {
      const { manager, now } = unit;
      const lock = { mode: 'pessimistic_write' } as const;
      const held = await manager.findOne(YlsRegistration, { where: { id: registrationId }, lock });
      if (!held || !COMING.has(held.state)) throw new NotFound();
      const late = refusals(
        judge([rankingIsOpen], { ranking: { now: now.toISOString(), until: ranking.ranksUntil.toISOString() } }),
      );
      if (late.length > 0) throw new Conflict(late, { key: 'yls.rule.ranking-is-open.because' });
      const rows = [...told.wishes].flatMap(([slotId, sessions]) =>
        sessions.map((sessionId, at) => ({ registrationId, slotId, sessionId, rank: at + 1 })),
      );
      const offered = new Set(
        slots.flatMap((slot) =>
          [...slot.open, ...slot.barred.map(({ session }) => session)].map(({ id }) => `${slot.id} ${id}`),
        ),
      );
      if (rows.some(({ slotId, sessionId }) => !offered.has(`${slotId} ${sessionId}`)))
        throw new Unprocessable({ key: 'platform.failure.bad_request' });
      await manager.delete(YlsPreference, { registrationId });
      await insertMany(manager, YlsPreference, rows);
      const about = { registrationId, languages, experience, needsStepFree, rankedAt: now };
      await manager.upsert(YlsDelegate, about, ['registrationId']);
      await unit.record('yls-wishes.saved', { type: 'yls-registration', id: registrationId }, { count: rows.length });
    });
  }
}
