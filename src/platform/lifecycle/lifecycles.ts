import { Injectable } from '@nestjs/common';
import {
  Any,
  type EntityManager,
  type FindOptionsOrder,
  type FindOptionsWhere,
  type QueryDeepPartialEntity,
} from 'typeorm';
import { newId } from '../database/new-id.js';
import type { Unit } from '../database/unit.js';
import { Conflict, Forbidden, NotFound, Unprocessable } from '../http/failures.js';
import { judge, refusals } from '../rules/judge.js';
import { LifecycleEvent } from './lifecycle-event.entity.js';
import { transitionOf, type Happening, type Lifecycle, type Stateful, type Transition } from './lifecycle.js';

export interface EventRequest<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object> {
  id: string;
  event: E;
  /** The actor's scope: a record outside it does not exist. */
  scope?: FindOptionsWhere<Subject>;
  /** What the rules read, asked for once the row is locked. */
  facts?: (subject: Subject) => Promise<Facts> | Facts;
  /** Columns that change together with the state. */
  set?: Partial<Omit<Subject, 'id' | 'state'>>;
  reason?: string | null;
  data?: Record<string, unknown>;
}

/** The same event for many records. */
export interface EventForAll<
  S extends string,
  E extends string,
  Subject extends Stateful<S>,
  Facts extends object,
> extends Omit<EventRequest<S, E, Subject, Facts>, 'id' | 'facts'> {
  ids: readonly string[];
  /** What the rules read of each; the caller has read it for all of them at once. */
  facts?: (subject: Subject) => Facts;
}

/** The one place that moves a record from state to state. */
@Injectable()
export class Lifecycles {
  /**
   * Locks the row, checks who and the rules, writes the state, appends to the history and lets follow what follows, in the unit's transaction.
   * @throws NotFound outside the scope; Forbidden when the policy refuses; Conflict when the state or a rule does.
   */
  async apply<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
    unit: Unit,
    lifecycle: Lifecycle<S, E, Subject, Facts>,
    request: EventRequest<S, E, Subject, Facts>,
  ): Promise<Subject> {
    const subject = await lock(unit.manager, lifecycle, request);
    const transition = allowed(unit, lifecycle, subject, request);
    await obeyRules(transition, subject, request);
    const happening = happeningOf(subject.state, transition, request);
    await remember(unit, lifecycle.aggregate, [{ subject, happening }]);
    await unit.manager.update(lifecycle.entity, subject.id, {
      ...request.set,
      state: transition.to,
    } as unknown as QueryDeepPartialEntity<Subject>);
    Object.assign(subject, request.set, { state: transition.to });
    for (const consequence of transition.follows ?? []) await consequence.run(unit, subject, happening);
    return subject;
  }

  /**
   * The same for many records, all of them or none: as many statements for thousands as for one, but for what follows from each.
   * @returns them in the order of their ids @throws as `apply` does, for the first that is refused
   */
  async applyToAll<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
    unit: Unit,
    lifecycle: Lifecycle<S, E, Subject, Facts>,
    request: EventForAll<S, E, Subject, Facts>,
  ): Promise<Subject[]> {
    if (request.ids.length === 0) return [];
    const subjects = await lockAll(unit.manager, lifecycle, request);
    const moved = [];
    for (const subject of subjects) {
      const transition = allowed(unit, lifecycle, subject, request);
      await obeyRules(transition, subject, request);
      moved.push({ subject, transition, happening: happeningOf(subject.state, transition, request) });
    }
    await remember(unit, lifecycle.aggregate, moved);
    for (const [to, those] of Map.groupBy(moved, ({ transition }) => transition.to)) {
      const ids = those.map(({ subject }) => subject.id);
      const set = { ...request.set, state: to } as unknown as QueryDeepPartialEntity<Subject>;
      await unit.manager.update(lifecycle.entity, { id: Any(ids) }, set);
      for (const { subject } of those) Object.assign(subject, request.set, { state: to });
    }
    for (const { subject, transition, happening } of moved)
      for (const consequence of transition.follows ?? []) await consequence.run(unit, subject, happening);
    return subjects;
  }

  /** The record's events, oldest first. */
  history(manager: EntityManager, aggregateId: string): Promise<LifecycleEvent[]> {
    return manager.find(LifecycleEvent, { where: { aggregateId }, order: { sequence: 'ASC' } });
  }

  /** When each of these records last changed its state; what never did is left out. */
  async lastMoves(manager: EntityManager, aggregateIds: readonly string[]): Promise<Map<string, Date>> {
    if (aggregateIds.length === 0) return new Map();
    const moves = await manager.query<{ id: string; at: Date }[]>(
      'SELECT aggregate_id AS id, max(at) AS at FROM lifecycle_event WHERE aggregate_id = ANY($1) GROUP BY aggregate_id',
      [aggregateIds],
    );
    return new Map(moves.map(({ id, at }) => [id, at]));
  }
}

const stateRefuses = (aggregate: string, state: string) => ({
  key: 'platform.failure.state_refuses',
  params: { aggregate, state },
});

async function lock<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  manager: EntityManager,
  lifecycle: Lifecycle<S, E, Subject, Facts>,
  { id, scope }: EventRequest<S, E, Subject, Facts>,
): Promise<Subject> {
  const where = { ...scope, id } as FindOptionsWhere<Subject>;
  const subject = await manager.findOne(lifecycle.entity, { where, lock: { mode: 'pessimistic_write' } });
  if (!subject) throw new NotFound();
  return subject;
}

/** In the order of their ids, as everybody locks many. */
async function lockAll<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  manager: EntityManager,
  { entity }: Lifecycle<S, E, Subject, Facts>,
  { ids, scope }: EventForAll<S, E, Subject, Facts>,
): Promise<Subject[]> {
  const where = { ...scope, id: Any([...ids]) } as FindOptionsWhere<Subject>;
  const order = { id: 'ASC' } as FindOptionsOrder<Subject>;
  const subjects = await manager.find(entity, { where, order, lock: { mode: 'pessimistic_write' } });
  if (subjects.length < new Set(ids).size) throw new NotFound();
  return subjects;
}

/** @throws Conflict, Forbidden, Unprocessable */
function allowed<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  unit: Unit,
  lifecycle: Lifecycle<S, E, Subject, Facts>,
  subject: Subject,
  { event, reason }: { event: E; reason?: string | null },
): Transition<S, E, Subject, Facts> {
  const transition = transitionOf(lifecycle, subject.state, event);
  if (!transition) throw new Conflict([], stateRefuses(lifecycle.aggregate, subject.state));
  if (!transition.who.allows(unit.actor, subject)) throw new Forbidden();
  if (transition.needsReason && !reason?.trim()) throw new Unprocessable({ key: 'platform.failure.reason_needed' });
  return transition;
}

async function obeyRules<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  transition: Transition<S, E, Subject, Facts>,
  subject: Subject,
  { facts }: Pick<EventRequest<S, E, Subject, Facts>, 'facts'>,
): Promise<void> {
  if (!transition.rules?.length) return;
  if (!facts) throw new Error(`The event ${transition.on} is guarded by rules and was given no facts.`);
  const against = refusals(judge(transition.rules, await facts(subject)));
  if (against.length > 0) throw new Conflict(against, against[0]!.because);
}

const happeningOf = <S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  from: S,
  transition: Transition<S, E, Subject, Facts>,
  { reason, data }: Pick<EventRequest<S, E, Subject, Facts>, 'reason' | 'data'>,
): Happening<S, E> => ({
  event: transition.on,
  from,
  to: transition.to,
  reason: reason?.trim() || null,
  data: data ?? {},
});

interface Happened {
  subject: { id: string };
  happening: Happening<string, string>;
}

/** One event of each record. The row locks taken before make the next sequences safe. */
async function remember(unit: Unit, aggregate: string, happened: readonly Happened[]): Promise<void> {
  const { actor, now, manager } = unit;
  const rows = happened.map(({ subject, happening }) => ({ ...happening, id: newId(), of: subject.id }));
  await manager.query(
    `INSERT INTO lifecycle_event (id, aggregate, aggregate_id, sequence, event, from_state, to_state, account_id, actor_kind, reason, data, at, transaction)
     SELECT r.id, $1, r.of, coalesce((SELECT max(e.sequence) FROM lifecycle_event e WHERE e.aggregate_id = r.of), 0) + 1,
            r.event, r."from", r."to", $2, $3, r.reason, r.data, $4, pg_current_xact_id()::text::bigint
       FROM jsonb_to_recordset($5) AS r (id uuid, of uuid, event text, "from" text, "to" text, reason text, data jsonb)`,
    [aggregate, actor.accountId, actor.kind, now, JSON.stringify(rows)],
  );
}
