import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { heldSummit } from '../../admission/places.js';
import { Conflict, insertMany, newId, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { afterDay } from '../../summit/zoned-days.js';
import { YlsRole } from '../casting/yls-role.entity.js';
import { YlsRanking } from '../wishes/yls-ranking.entity.js';
import type { NewSession, NewSlot } from './programme.schema.js';
import type { RoleLine } from './role-lines.js';
import type { SessionLine } from './session-lines.js';
import { YlsSession } from './yls-session.entity.js';
import { YlsSlot } from './yls-slot.entity.js';
import { instantAt } from './zoned-times.js';

/** Staff write the programme: slots, what is held in each, the roles of a simulation, and until when delegates rank. */
@Injectable()
export class ProgrammeService {
  constructor(private readonly work: Work) {}

  /** @param id of the slot that is changed; null for a new one @returns `overlaps` when another slot lies in that time @throws NotFound */
  saveSlot(
    actor: Actor,
    summitId: string,
    { id, ...told }: NewSlot & { id: string | null },
  ): Promise<'saved' | 'overlaps'> {
    return this.changing(actor, summitId, async ({ manager }, summit) => {
      if (id) await slotOf({ manager }, summitId, id);
      const { timeZone } = summit;
      const [startsAt, endsAt] = [instantAt(told.day, told.from, timeZone), instantAt(told.day, told.until, timeZone)];
      const inTheWay = await manager.query<{ id: string }[]>(OVERLAPPING, [summitId, startsAt, endsAt, id]);
      if (inTheWay.length > 0) return 'overlaps';
      await manager.save(YlsSlot, { id: id ?? newId(), summitId, title: told.title, startsAt, endsAt });
      return 'saved';
    });
  }

  /** @throws NotFound, Conflict while something is held in it */
  removeSlot(actor: Actor, summitId: string, id: string): Promise<void> {
    return this.changing(actor, summitId, async (unit) => {
      await slotOf(unit, summitId, id);
      if (await unit.manager.existsBy(YlsSession, { slotId: id }))
        throw new Conflict([], { key: 'yls.refusal.slot-in-use' });
      await unit.manager.delete(YlsSlot, { id });
    });
  }

  /** @param id of the session that is changed; null for a new one @returns `topic-taken` when the slot has that topic @throws NotFound */
  saveSession(
    actor: Actor,
    summitId: string,
    { id, slotId, ...told }: NewSession & { id: string | null; slotId: string },
  ): Promise<'saved' | 'topic-taken'> {
    return this.changing(actor, summitId, async (unit) => {
      await slotOf(unit, summitId, slotId);
      if (id && !(await unit.manager.existsBy(YlsSession, { id, slotId }))) throw new NotFound();
      const same = await unit.manager.findOneBy(YlsSession, { slotId, topic: told.topic });
      if (same && same.id !== id) return 'topic-taken';
      await unit.manager.save(YlsSession, { ...told, id: id ?? newId(), slotId });
      return 'saved';
    });
  }

  /** With the wishes for it. @throws NotFound, Conflict while somebody is placed in it */
  removeSession(actor: Actor, summitId: string, id: string): Promise<void> {
    return this.changing(actor, summitId, async (unit) => {
      await sessionOf(unit, summitId, id);
      const [used] = await unit.manager.query<{ is: boolean }[]>(IN_USE, [id]);
      if (used!.is) throw new Conflict([], { key: 'yls.refusal.session-in-use' });
      for (const statement of FORGET) await unit.manager.query(statement, [id]);
    });
  }

  /** In place of those that there were. @throws NotFound, Conflict once somebody has one of them */
  setRoles(
    actor: Actor,
    { summitId, sessionId }: { summitId: string; sessionId: string },
    roles: readonly RoleLine[],
  ): Promise<void> {
    return this.changing(actor, summitId, async (unit) => {
      await sessionOf(unit, summitId, sessionId);
      const [used] = await unit.manager.query<{ is: boolean }[]>(CAST, [sessionId]);
      if (used!.is) throw new Conflict([], { key: 'yls.refusal.roles-in-use' });
      await unit.manager.delete(YlsRole, { sessionId });
      await insertMany(
        unit.manager,
        YlsRole,
        roles.map((role) => ({ ...role, id: newId(), sessionId })),
      );
    });
  }

  /** All lines or none. @param sessions with the numbers of their slots by time @throws Conflict when a topic stands twice in a slot */
  addLines(actor: Actor, summitId: string, sessions: readonly SessionLine[]): Promise<void> {
    return this.changing(actor, summitId, async ({ manager }) => {
      const slots = await manager.find(YlsSlot, { where: { summitId }, order: { startsAt: 'ASC', id: 'ASC' } });
      const rows = sessions.map(({ slot, ...told }) => ({ ...told, id: newId(), slotId: slots[slot - 1]!.id }));
      const there = await manager.query<{ key: string }[]>(TOPICS, [summitId]);
      const keys = [...there.map(({ key }) => key), ...rows.map(({ slotId, topic }) => `${slotId} ${topic}`)];
      if (new Set(keys).size < keys.length) throw new Conflict([], { key: 'yls.refusal.topic-twice' });
      await insertMany(manager, YlsSession, rows);
    });
  }

  /** The seed is drawn and published with the first deadline, and stays. @throws NotFound */
  openRanking(actor: Actor, summitId: string, ranksOn: string): Promise<void> {
    return this.changing(actor, summitId, async ({ manager, now }, { timeZone }) => {
      const ranksUntil = afterDay(ranksOn, timeZone);
      const known = await manager.existsBy(YlsRanking, { summitId });
      if (known) await manager.update(YlsRanking, { summitId }, { ranksUntil });
      else
        await manager.insert(YlsRanking, {
          summitId,
          ranksUntil,
          seed: randomBytes(8).toString('hex'),
          publishedAt: now,
        });
    });
  }

  private changing<T>(
    actor: Actor,
    summitId: string,
    change: (unit: Unit, summit: YlsSummit) => Promise<T>,
  ): Promise<T> {
    return this.work.run(actor, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      const done = await change(unit, summit);
      await unit.record('yls-programme.changed', { type: 'yls-summit', id: summitId });
      return done;
    });
  }
}

type InUnit = Pick<Unit, 'manager'>;

async function slotOf({ manager }: InUnit, summitId: string, id: string): Promise<void> {
  if (!(await manager.existsBy(YlsSlot, { id, summitId }))) throw new NotFound();
}

async function sessionOf({ manager }: InUnit, summitId: string, id: string): Promise<void> {
  const session = await manager.findOneBy(YlsSession, { id });
  if (!session) throw new NotFound();
  await slotOf({ manager }, summitId, session.slotId);
}

const OVERLAPPING = `
  SELECT id FROM yls_slot WHERE summit_id = $1 AND tstzrange(starts_at, ends_at) && tstzrange($2, $3) AND id IS DISTINCT FROM $4::uuid`;

const IN_USE = `SELECT EXISTS (SELECT FROM yls_place WHERE session_id = $1 OR shown_session_id = $1) AS is`;

const CAST = `SELECT EXISTS (SELECT FROM yls_role_place WHERE session_id = $1) AS is`;

const FORGET = [
  'DELETE FROM yls_preference WHERE session_id = $1',
  'DELETE FROM yls_role_place WHERE session_id = $1',
  'DELETE FROM yls_role WHERE session_id = $1',
  'DELETE FROM yls_session WHERE id = $1',
];

const TOPICS = `
  SELECT s.slot_id || ' ' || s.topic AS key FROM yls_session s JOIN yls_slot t ON t.id = s.slot_id WHERE t.summit_id = $1`;
