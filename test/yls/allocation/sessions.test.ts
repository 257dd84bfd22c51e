import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { summit } from '../../../bench/instances/summit.js';
import { allocateSessions, type SessionsAllocated } from '../../../src/yls/allocation/sessions/allocate-sessions.js';
import { barrierTo } from '../../../src/yls/allocation/sessions/may-attend.js';
import type { SessionsAsked } from '../../../src/yls/allocation/sessions/sessions-asked.js';
import { bestMerit, meritOf } from './support/every-plan.js';
import { smallSummits } from './support/small-summits.js';

const planOf = ({ places }: SessionsAllocated) =>
  places.map(({ delegate, slot, session }) => `${slot}: ${delegate} ${session}`);

const pairsOf = ({ places }: SessionsAllocated) =>
  places.flatMap(({ delegate, session }) => (session ? [{ delegate, session }] : []));

const anyone = { delegation: null, age: 16, languages: ['en'], needsStepFree: false };
const anything = { languages: [], isStepFree: true };

/** Two slots with the same two topics, of which all three want A; A has one place, B two. */
const wanted: SessionsAsked = {
  seed: 'drawn in public',
  slots: ['1', '2'],
  sessions: ['1', '2'].flatMap((slot) => [
    { ...anything, slot, id: `A${slot}`, topic: `A${slot}`, capacity: 1 },
    { ...anything, slot, id: `B${slot}`, topic: `B${slot}`, capacity: 2 },
  ]),
  delegates: ['Ana', 'Bo', 'Che'].map((id) => ({ ...anyone, id, wishes: ['A1', 'B1', 'A2', 'B2'] })),
  locks: [],
  previous: [],
};

const gotWish = (plan: SessionsAllocated, slot: string, wish: number) =>
  plan.places.filter((place) => place.slot === slot && place.wish === wish).map(({ delegate }) => delegate);

describe('The allocation of sessions', () => {
  test('is the best of all plans of each slot', () => {
    fc.assert(
      fc.property(smallSummits, (asked) => {
        const plan = allocateSessions(asked);
        for (const slot of asked.slots) expect(meritOf(slot, plan)).toEqual(bestMerit(asked, slot, plan));
      }),
      { numRuns: 200 },
    );
  });

  test('keeps what is locked, and is the best of all plans that do', () => {
    fc.assert(
      fc.property(smallSummits, fc.nat(), (asked, nth) => {
        const delegate = asked.delegates[nth % asked.delegates.length]!;
        const session = asked.sessions.find((one) => barrierTo(one, delegate, new Set()) === null);
        fc.pre(session !== undefined);
        const lock = { delegate: delegate.id, session: session.id };
        const locked = { ...asked, locks: [lock] };
        const plan = allocateSessions(locked);
        expect(pairsOf(plan)).toContainEqual(lock);
        for (const slot of asked.slots) expect(meritOf(slot, plan)).toEqual(bestMerit(locked, slot, plan));
      }),
      { numRuns: 80 },
    );
  });

  test('is the same again, in whatever order people and sessions stand', () => {
    fc.assert(
      fc.property(smallSummits, (asked) => {
        const turned = { ...asked, delegates: asked.delegates.toReversed(), sessions: asked.sessions.toReversed() };
        expect(planOf(allocateSessions(turned)).toSorted()).toEqual(planOf(allocateSessions(asked)).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('draws by the published seed between equals', () => {
    const winners = Array.from({ length: 30 }, (_, at) =>
      gotWish(allocateSessions({ ...wanted, seed: `${at}` }), '1', 1),
    );
    expect(new Set(winners.flat())).toEqual(new Set(['Ana', 'Bo', 'Che']));
  });

  test('gives next what was missed before', () => {
    const plan = allocateSessions(wanted);
    const [first] = gotWish(plan, '1', 1);
    const [second] = gotWish(plan, '2', 1);
    expect(second).not.toBe(first);
    const third = plan.places.find(({ slot, delegate }) => slot === '2' && delegate !== first && delegate !== second)!;
    expect(third).toMatchObject({ wish: 2, carried: 1, disappointment: 2 });
    expect(third.missed).toEqual([
      { session: 'A2', capacity: 1, wishedBy: 3, worseOffBefore: 0, asBadlyOffBefore: 1, price: 'draw' },
    ]);
    const lucky = plan.places.find(({ slot, delegate }) => slot === '2' && delegate === first)!;
    expect(lucky.missed).toMatchObject([{ worseOffBefore: 1, price: 'disappointment', disappointment: 2 }]);
  });

  test('leaves nobody empty-handed for the wishes of others', () => {
    const only = { ...anyone, id: 'Dee', languages: ['es'], wishes: [] };
    const sessions = wanted.sessions.map((one) => (one.id === 'B1' ? { ...one, capacity: 3, languages: ['en'] } : one));
    const plan = allocateSessions({ ...wanted, sessions, delegates: [...wanted.delegates, only] });
    expect(plan.places.filter(({ slot }) => slot === '1')).toContainEqual(
      expect.objectContaining({ delegate: 'Dee', session: 'A1', wish: null }),
    );
    expect(plan.outcomes[0]).toMatchObject({ emptyHanded: 0 });
  });

  test('does not reward a short list, nor wishes that a rule bars', () => {
    const short = { ...anyone, id: 'Short', wishes: ['A1'] };
    const barred = { ...anyone, id: 'Barred', age: 14, wishes: ['C1', 'A1', 'B1'] };
    const closed = { ...anything, slot: '1', id: 'C1', topic: 'C', capacity: 9, ageFrom: 18 };
    const plan = allocateSessions({
      ...wanted,
      slots: ['1'],
      sessions: [closed, ...wanted.sessions],
      delegates: [short, barred],
    });
    const least = plan.places.map(({ disappointment }) => disappointment).toSorted((a, b) => a - b);
    expect(least).toEqual([0, 1]);
  });

  test('moves nobody without a gain', () => {
    const asked = summit({ delegates: 120, sessions: 8, slots: 3, seed: 5 });
    const stood = allocateSessions(asked);
    const again = allocateSessions({ ...asked, seed: 'another', previous: pairsOf(stood) });
    expect(planOf(again)).toEqual(planOf(stood));
    const without = { ...asked, delegates: asked.delegates.slice(1) };
    const moved = (previous: SessionsAsked['previous']) => {
      const plan = new Set(planOf(allocateSessions({ ...without, seed: 'another', previous })));
      return planOf(stood).filter((line) => !plan.has(line)).length;
    };
    expect(moved(pairsOf(stood))).toBeLessThan(moved([]) / 2);
  });

  test('refuses a lock that breaks a rule of the person', () => {
    const lock = (session: string) => allocateSessions({ ...wanted, locks: [{ delegate: 'Ana', session }] });
    expect(() => lock('Z1')).toThrow('not offered');
    const young = wanted.sessions.map((one) => ({ ...one, ageTo: 15 }));
    expect(() => allocateSessions({ ...wanted, sessions: young, locks: [{ delegate: 'Ana', session: 'A1' }] })).toThrow(
      'age',
    );
  });
});
