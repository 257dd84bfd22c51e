import type { Actor } from '../access/actor.js';
import { insertMany } from '../database/insert-many.js';
import { newId } from '../database/new-id.js';
import type { Unit } from '../database/unit.js';
import { LifecycleEvent } from './lifecycle-event.entity.js';
import { transitionOf, type Lifecycle, type Stateful } from './lifecycle.js';

/** One event of a life that is told afterwards. */
export interface LivedEvent<E extends string> {
  event: E;
  at: Date;
  by: Pick<Actor, 'kind' | 'accountId'>;
  reason?: string | null;
  data?: Record<string, unknown>;
}

/** All that happened to one record, oldest first. */
export interface LifeStory<E extends string> {
  id: string;
  happened: readonly LivedEvent<E>[];
}

/** The state in which the events leave a record that began in the lifecycle's first state. @throws when an event is impossible */
export function stateAfter<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  lifecycle: Lifecycle<S, E, Subject, Facts>,
  events: readonly E[],
): S {
  return events.reduce<S>((state, event) => nextState(lifecycle, state, event), lifecycle.initial);
}

/**
 * Appends the histories of records that are stored in their last state, as bulk loads do. Policies and rules are the loader's business;
 * an event that the lifecycle does not know in that state is refused here as well.
 */
export async function tellLives<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  unit: Unit,
  lifecycle: Lifecycle<S, E, Subject, Facts>,
  stories: readonly LifeStory<E>[],
): Promise<void> {
  const [{ transaction }] = await unit.manager.query<[{ transaction: string }]>(
    'SELECT pg_current_xact_id()::text AS transaction',
  );
  const rows = stories.flatMap((story) => eventsOf(lifecycle, story).map((event) => ({ ...event, transaction })));
  await insertMany(unit.manager, LifecycleEvent, rows);
}

function eventsOf<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  lifecycle: Lifecycle<S, E, Subject, Facts>,
  { id: aggregateId, happened }: LifeStory<E>,
): Omit<LifecycleEvent, 'transaction'>[] {
  let state = lifecycle.initial;
  return happened.map(({ event, at, by, reason = null, data = {} }, index) => {
    const fromState = state;
    state = nextState(lifecycle, state, event);
    const { aggregate } = lifecycle;
    const who = { accountId: by.accountId, actorKind: by.kind };
    const what = { event, fromState, toState: state, reason, data, at };
    return { id: newId(), aggregate, aggregateId, sequence: index + 1, ...who, ...what };
  });
}

function nextState<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  lifecycle: Lifecycle<S, E, Subject, Facts>,
  state: S,
  event: E,
): S {
  const transition = transitionOf(lifecycle, state, event);
  if (!transition) throw new Error(`Lifecycle ${lifecycle.aggregate}: ${event} is impossible in ${state}.`);
  return transition.to;
}
