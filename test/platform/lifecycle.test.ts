import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  AuditLog,
  Conflict,
  defineJob,
  defineLifecycle,
  Forbidden,
  Lifecycles,
  newId,
  NotFound,
  refused,
  satisfied,
  system,
  Unprocessable,
  visitor,
  Work,
  type Actor,
  type Rule,
} from '../../src/platform/index.js';
import { queriesOf } from '../support/queries.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

type LampState = 'off' | 'on' | 'broken';
type LampEvent = 'switch_on' | 'switch_off' | 'break';

@Entity('lamp')
class Lamp {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { default: 'off' })
  state: LampState;

  @Column('text', { default: 'ours' })
  house: string;

  @Column('text', { nullable: true })
  litBy: string | null;
}

interface LampFacts {
  power: boolean;
}

const powered: Rule<LampFacts> = {
  id: 'powered',
  cites: 'House rules, 7',
  severity: 'block',
  reads: ['power'],
  check: ({ power }) => (power ? satisfied : refused('lamp.rule.powered')),
};
const lampLit = defineJob<{ lampId: string }>('test.lamp.lit');
const residents = { name: 'residents', allows: (actor: Actor) => actor.kind !== 'visitor' };

const lampLifecycle = defineLifecycle<LampState, LampEvent, Lamp, LampFacts>({
  aggregate: 'lamp',
  entity: Lamp,
  states: ['off', 'on', 'broken'],
  initial: 'off',
  transitions: [
    {
      from: ['off'],
      on: 'switch_on',
      to: 'on',
      who: residents,
      rules: [powered],
      follows: [{ name: 'tell', run: (unit, lamp) => unit.queue(lampLit, { lampId: lamp.id }) }],
    },
    { from: ['on'], on: 'switch_off', to: 'off', who: residents },
    { from: ['off', 'on'], on: 'break', to: 'broken', who: residents, needsReason: true },
  ],
});

let platform: PlatformApp;
let work: Work;
let lifecycles: Lifecycles;
beforeAll(async () => {
  platform = await startPlatform({ entities: [Lamp], settings: { PORTAL_ROLE: 'web' } });
  work = platform.app.get(Work);
  lifecycles = platform.app.get(Lifecycles);
  await work.read()
    .query(`CREATE TABLE lamp (id uuid PRIMARY KEY, state text NOT NULL DEFAULT 'off', house text NOT NULL DEFAULT 'ours', lit_by text,
    CONSTRAINT lamp_on_is_lit_by_someone CHECK ((state = 'on') = (lit_by IS NOT NULL)))`);
  await work
    .read()
    .query(
      `CREATE TRIGGER lamp_state_follows_lifecycle BEFORE UPDATE OF state ON lamp FOR EACH ROW EXECUTE FUNCTION refuse_bare_state_change()`,
    );
});
afterAll(() => platform.stop());

let id: string;
beforeEach(async () => {
  id = newId();
  await work.read().insert(Lamp, { id });
});

const switchOn = (actor: Actor = system, power = true) =>
  work.run(actor, (unit) =>
    lifecycles.apply(unit, lampLifecycle, {
      id,
      event: 'switch_on',
      facts: () => ({ power }),
      set: { litBy: actor.displayName },
    }),
  );
const stored = () => work.read().findOneByOrFail(Lamp, { id });

describe('an event', () => {
  test('writes the state with its facts, the history, and what follows, together', async () => {
    await switchOn();
    expect(await stored()).toMatchObject({ state: 'on', litBy: 'system' });
    expect(await lifecycles.history(work.read(), id)).toMatchObject([
      { sequence: 1, event: 'switch_on', fromState: 'off', toState: 'on', actorKind: 'system' },
    ]);
    const queued = `SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'test.lamp.lit' AND data->>'lampId' = $1`;
    const [{ count }] = await work.read().query<[{ count: number }]>(queued, [id]);
    expect(count).toBe(1);
  });

  test('is refused with the rule that stands in the way', async () => {
    await expect(switchOn(system, false)).rejects.toMatchObject({
      status: 409,
      rules: [{ id: 'powered', cites: 'House rules, 7' }],
    });
    expect((await stored()).state).toBe('off');
  });

  test('is refused to who may not, and in a state that does not know it', async () => {
    await expect(switchOn(visitor)).rejects.toBeInstanceOf(Forbidden);
    await switchOn();
    await expect(switchOn()).rejects.toBeInstanceOf(Conflict);
  });

  test('of many happens to all of them or to none, by as many statements as of one', async () => {
    const ids = Array.from({ length: 30 }, newId);
    for (const one of ids) await work.read().insert(Lamp, { id: one });
    const breakAll = (those: readonly string[], house?: string) =>
      work.run(system, (unit) =>
        lifecycles.applyToAll(unit, lampLifecycle, {
          ids: those,
          event: 'break',
          reason: 'Lightning',
          ...(house ? { scope: { house } } : {}),
        }),
      );
    await expect(breakAll([...ids, newId()])).rejects.toBeInstanceOf(NotFound);
    await expect(breakAll(ids, 'theirs')).rejects.toBeInstanceOf(NotFound);
    const one = await queriesOf(() => breakAll(ids.slice(0, 1)));
    const many = await queriesOf(() => breakAll(ids.slice(1)));
    expect(many).toHaveLength(one.length);
    expect(await lifecycles.history(work.read(), ids.at(-1)!)).toMatchObject([
      { sequence: 1, event: 'break', fromState: 'off', toState: 'broken', reason: 'Lightning' },
    ]);
    await expect(breakAll(ids.slice(0, 2))).rejects.toBeInstanceOf(Conflict);
  });

  test('on a record outside the actor’s scope finds nothing', async () => {
    const outside = work.run(system, (unit) =>
      lifecycles.apply(unit, lampLifecycle, { id, event: 'break', reason: 'age', scope: { house: 'theirs' } }),
    );
    await expect(outside).rejects.toBeInstanceOf(NotFound);
  });

  test('that needs a reason is not taken without one', async () => {
    const mute = work.run(system, (unit) =>
      lifecycles.apply(unit, lampLifecycle, { id, event: 'break', reason: '  ' }),
    );
    await expect(mute).rejects.toBeInstanceOf(Unprocessable);
  });

  test('that two people cause at once happens once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => switchOn()));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await lifecycles.history(work.read(), id)).toHaveLength(1);
  });

  test('leaves nothing when what follows fails', async () => {
    const doomed = work.run(system, async (unit) => {
      await lifecycles.apply(unit, lampLifecycle, {
        id,
        event: 'switch_on',
        facts: () => ({ power: true }),
        set: { litBy: 'x' },
      });
      await platform.app.get(AuditLog).write(unit, 'lamp.lit', { subject: { type: 'lamp', id } });
      throw new Error('the roof fell in');
    });
    await expect(doomed).rejects.toThrow('roof');
    expect((await stored()).state).toBe('off');
    expect(await lifecycles.history(work.read(), id)).toEqual([]);
  });
});

describe('the database', () => {
  test('refuses a state written past the lifecycle', async () => {
    await expect(work.read().query(`UPDATE lamp SET state = 'broken' WHERE id = $1`, [id])).rejects.toThrow(
      'only by its lifecycle',
    );
  });

  test('refuses to change or delete history', async () => {
    await switchOn();
    await expect(work.read().query('DELETE FROM lifecycle_event WHERE aggregate_id = $1', [id])).rejects.toThrow(
      'append-only',
    );
    await expect(
      work.read().query(`UPDATE lifecycle_event SET reason = 'x' WHERE aggregate_id = $1`, [id]),
    ).rejects.toThrow('append-only');
  });
});

describe('a table of states and events', () => {
  const one = {
    aggregate: 'broken-table',
    entity: Lamp,
    states: ['off', 'on'] as LampState[],
    initial: 'off' as LampState,
  };
  test('names only states it knows', () => {
    expect(() =>
      defineLifecycle({ ...one, transitions: [{ from: ['off'], on: 'break', to: 'broken', who: residents }] }),
    ).toThrow('unknown state broken');
  });

  test('is not ambiguous', () => {
    const twice = [
      { from: ['off'] as LampState[], on: 'switch_on', to: 'on' as LampState, who: residents },
      { from: ['off'] as LampState[], on: 'switch_on', to: 'off' as LampState, who: residents },
    ];
    expect(() => defineLifecycle({ ...one, transitions: twice })).toThrow('ambiguous');
  });

  test('reaches each of its states', () => {
    expect(() => defineLifecycle({ ...one, transitions: [] })).toThrow('the state on cannot be reached');
  });
});
