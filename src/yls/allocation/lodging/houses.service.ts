import { Injectable } from '@nestjs/common';
import { heldSummit } from '../../admission/places.js';
import { Conflict, insertMany, newId, NotFound, Work, type Actor } from '../../../platform/index.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { YlsDelegation } from '../../delegations/yls-delegation.entity.js';
import { floorOf } from './floor-of.js';
import type { RoomLine } from './room-lines.js';
import { YlsChaperoneFloor } from './yls-chaperone-floor.entity.js';
import { YlsRoom } from './yls-room.entity.js';

export interface LodgingRules {
  bandsFrom: number[];
  mixedGender: boolean;
}

/** The houses of a summit, and what its rules say of rooms. */
@Injectable()
export class HousesService {
  constructor(private readonly work: Work) {}

  /** A room of that house and name is changed, others are added. Who can no longer sleep there the board tells, and no release lets stand. @throws NotFound */
  saveRooms(actor: Actor, summitId: string, lines: readonly RoomLine[]): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { manager } = unit;
      await heldSummit(unit, summitId);
      const known = await manager.findBy(YlsRoom, { summitId });
      const idOf = new Map(known.map(({ id, house, name }) => [`${house} ${name}`, id]));
      const changed = lines.filter(({ house, name }) => idOf.has(`${house} ${name}`));
      for (const line of changed) await manager.update(YlsRoom, idOf.get(`${line.house} ${line.name}`)!, line);
      const added = new Map(lines.map((line) => [`${line.house} ${line.name}`, line]));
      const rows = [...added].flatMap(([key, line]) => (idOf.has(key) ? [] : [{ ...line, id: newId(), summitId }]));
      await insertMany(manager, YlsRoom, rows);
      await unit.record('yls-rooms.changed', { type: 'yls-summit', id: summitId }, { rooms: lines.length });
    });
  }

  /** @throws NotFound, Conflict while somebody sleeps there */
  removeRoom(actor: Actor, summitId: string, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      if (!(await unit.manager.existsBy(YlsRoom, { id, summitId }))) throw new NotFound();
      const [used] = await unit.manager.query<{ is: boolean }[]>(IN_USE, [id]);
      if (used!.is) throw new Conflict([], { key: 'yls.refusal.room-in-use' });
      await unit.manager.delete(YlsRoom, { id });
      await unit.record('yls-rooms.changed', { type: 'yls-summit', id: summitId }, { removed: id });
    });
  }

  /** @throws NotFound */
  setRules(actor: Actor, summitId: string, rules: LodgingRules): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const summit = await heldSummit(unit, summitId);
      await unit.manager.update(YlsSummit, summitId, { rules: { ...summit.rules, ...rules } });
      await unit.record('yls-summit.changed', { type: 'yls-summit', id: summitId }, { ...rules });
    });
  }

  /** Where the chaperones of a delegation sleep. @throws NotFound */
  setFloor(
    actor: Actor,
    summitId: string,
    { delegationId, floor }: { delegationId: string; floor: string },
  ): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const rooms = await unit.manager.findBy(YlsRoom, { summitId });
      const known = await unit.manager.existsBy(YlsDelegation, { id: delegationId, summitId });
      if (!known || !rooms.some((room) => floorOf(room) === floor)) throw new NotFound();
      await unit.manager.upsert(YlsChaperoneFloor, { delegationId, floor }, ['delegationId']);
      await unit.record('yls-rooms.changed', { type: 'yls-summit', id: summitId }, { delegationId, floor });
    });
  }

  /** For each delegation with chaperones and no floor, the largest first, the floor with the most beds that are left. @throws NotFound */
  nameFloors(actor: Actor, summitId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const rooms = await unit.manager.findBy(YlsRoom, { summitId });
      const left = new Map<string, number>();
      for (const room of rooms) left.set(floorOf(room), (left.get(floorOf(room)) ?? 0) + room.beds);
      const delegations = await unit.manager.query<{ id: string; people: number; floor: string | null }[]>(SIZES, [
        summitId,
      ]);
      for (const { floor, people } of delegations) if (floor) left.set(floor, (left.get(floor) ?? 0) - people);
      const rows = delegations.flatMap(({ id: delegationId, people, floor: named }) => {
        const [floor] = [...left].toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))[0] ?? [];
        if (named || !floor) return [];
        left.set(floor, left.get(floor)! - people);
        return [{ delegationId, floor }];
      });
      await insertMany(unit.manager, YlsChaperoneFloor, rows);
      await unit.record('yls-rooms.changed', { type: 'yls-summit', id: summitId }, { floors: rows.length });
    });
  }
}

const IN_USE = 'SELECT EXISTS (SELECT FROM yls_sleeper WHERE room_id = $1 OR shown_room_id = $1) AS is';

const SIZES = `
  SELECT d.id, f.floor, (count(DISTINCT r.id) + count(DISTINCT c.id))::int AS people
    FROM yls_delegation d JOIN yls_chaperone c ON c.delegation_id = d.id AND c.accepted_at IS NOT NULL AND c.withdrawn_at IS NULL
         LEFT JOIN yls_registration r ON r.delegation_id = d.id LEFT JOIN yls_chaperone_floor f ON f.delegation_id = d.id
   WHERE d.summit_id = $1 AND d.state <> 'withdrawn' GROUP BY d.id, f.floor ORDER BY 3 DESC, d.id`;
