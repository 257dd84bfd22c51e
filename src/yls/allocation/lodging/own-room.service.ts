import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { insertMany, NotFound, Work, type Actor } from '../../../platform/index.js';
import { COMING, COMING_STATES, listed } from '../../registration/registration-state.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { YlsRoomRequest } from './yls-room-request.entity.js';

/** What a delegate's own page of rooms shows. */
export interface OwnRoom {
  summit: YlsSummit;
  /** As it was released; null before. */
  room: { house: string; floor: string; name: string; others: readonly string[] } | null;
  /** By which others name this delegate. */
  code: string;
  /** Whom the delegate asked for; a name is shown once both have asked. */
  requests: readonly { id: string; code: string; name: string | null }[];
}

/** So many can be asked for. */
const MOST = 3;

/** What delegates give one another: eight letters and figures that say nothing of them. */
const roomCodeOf = (registrationId: string): string =>
  createHash('sha256').update(`room ${registrationId}`).digest('hex').slice(0, 8).toUpperCase();

/** With whom delegates would like to share a room; it counts where both ask. */
@Injectable()
export class OwnRooms {
  constructor(private readonly work: Work) {}

  /** @throws NotFound for who does not come */
  async own(actor: Actor): Promise<OwnRoom> {
    const registration = await this.mine(actor);
    const manager = this.work.read();
    const [room = null] = await manager.query<NonNullable<OwnRoom['room']>[]>(ROOM, [registration.id]);
    const asked = await manager.query<{ id: string; name: string; isMutual: boolean }[]>(REQUESTS, [registration.id]);
    return {
      summit: await manager.findOneByOrFail(YlsSummit, { id: registration.summitId }),
      room,
      code: roomCodeOf(registration.id),
      requests: asked.map(({ id, name, isMutual }) => ({ id, code: roomCodeOf(id), name: isMutual ? name : null })),
    };
  }

  /** @returns `unknown` for a code of nobody else who comes, `enough` when as many are asked for as can be @throws NotFound */
  async ask(actor: Actor, code: string): Promise<'asked' | 'unknown' | 'enough'> {
    const registration = await this.mine(actor);
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      const lock = { mode: 'pessimistic_write' } as const;
      const { id: registrationId, summitId } = await manager.findOneOrFail(YlsRegistration, {
        where: { id: registration.id },
        lock,
      });
      const others = await manager.query<{ id: string }[]>(COMING_TO, [summitId, registrationId]);
      const other = others.find(({ id }) => roomCodeOf(id) === code);
      if (!other) return 'unknown';
      if ((await manager.countBy(YlsRoomRequest, { registrationId })) >= MOST) return 'enough';
      await insertMany(manager, YlsRoomRequest, [{ registrationId, withId: other.id }], { orIgnore: true });
      await unit.record('yls-room-request.made', { type: 'yls-registration', id: registrationId });
      return 'asked';
    });
  }

  /** @throws NotFound */
  async takeBack(actor: Actor, withId: string): Promise<void> {
    const { id: registrationId } = await this.mine(actor);
    await this.work.run(actor, async (unit) => {
      await unit.manager.delete(YlsRoomRequest, { registrationId, withId });
      await unit.record('yls-room-request.taken-back', { type: 'yls-registration', id: registrationId });
    });
  }

  private async mine({ accountId }: Actor): Promise<YlsRegistration> {
    const order = { openedAt: 'DESC', id: 'DESC' } as const;
    const registration = accountId
      ? await this.work.read().findOne(YlsRegistration, { where: { accountId }, order })
      : null;
    if (!registration || !COMING.has(registration.state)) throw new NotFound();
    return registration;
  }
}

const COMING_TO = `SELECT id FROM yls_registration WHERE summit_id = $1 AND id <> $2 AND state IN (${listed(COMING_STATES)})`;

const REQUESTS = `
  SELECT q.with_id AS id, COALESCE(NULLIF(r.called, ''), r.name) AS name,
         EXISTS (SELECT FROM yls_room_request b WHERE b.registration_id = q.with_id AND b.with_id = q.registration_id) AS "isMutual"
    FROM yls_room_request q JOIN yls_registration r ON r.id = q.with_id WHERE q.registration_id = $1 ORDER BY q.with_id`;

/** Others in the room by what they are called. */
const ROOM = `
  SELECT m.house, m.floor, m.name, ARRAY(SELECT COALESCE(NULLIF(r.called, ''), r.name) FROM yls_sleeper o JOIN yls_registration r ON r.id = o.registration_id
                                          WHERE o.shown_room_id = m.id AND o.id <> s.id ORDER BY 1) AS others
    FROM yls_sleeper s JOIN yls_room m ON m.id = s.shown_room_id WHERE s.registration_id = $1`;
