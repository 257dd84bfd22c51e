import { Injectable } from '@nestjs/common';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
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
    const transition = transitionOf(lifecycle, subject.state, request.event);
    if (!transition) throw new Conflict([], stateRefuses(lifecycle.aggregate, subject.state));
    if (!transition.who.allows(unit.actor, subject)) throw new Forbidden();
    if (transition.needsReason && !request.reason?.trim())
      throw new Unprocessable({ key: 'platform.failure.reason_needed' });
    await obeyRules(transition, subject, request);
    const happening = happeningOf(subject.state, transition, request);
    await remember(unit, lifecycle.aggregate, subject.id, happening);
    await unit.manager.update(lifecycle.entity, subject.id, {
      ...request.set,
      state: transition.to,
    } as unknown as QueryDeepPartialEntity<Subject>);
    Object.assign(subject, request.set, { state: transition.to });
    for (const consequence of transition.follows ?? []) await consequence.run(unit, subject, happening);
    return subject;
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

async function obeyRules<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  transition: Transition<S, E, Subject, Facts>,
  subject: Subject,
  { facts }: EventRequest<S, E, Subject, Facts>,
): Promise<void> {
  if (!transition.rules?.length) return;
  if (!facts) throw new Error(`The event ${transition.on} is guarded by rules and was given no facts.`);
  const against = refusals(judge(transition.rules, await facts(subject)));
  if (against.length > 0) throw new Conflict(against, against[0]!.because);
}

const happeningOf = <S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  from: S,
  transition: Transition<S, E, Subject, Facts>,
  { reason, data }: EventRequest<S, E, Subject, Facts>,
): Happening<S, E> => ({
  event: transition.on,
  from,
  to: transition.to,
  reason: reason?.trim() || null,
  data: data ?? {},
});

/** The row lock taken before makes the next sequence safe. */
async function remember(
  unit: Unit,
  aggregate: string,
  aggregateId: string,
  happening: Happening<string, string>,
): Promise<void> {
  await unit.manager.query(
    `INSERT INTO lifecycle_event (id, aggregate, aggregate_id, sequence, event, from_state, to_state, account_id, actor_kind, reason, data, at, transaction)
     SELECT $1, $2, $3, coalesce(max(sequence), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, pg_current_xact_id()::text::bigint FROM lifecycle_event WHERE aggregate_id = $3`,
    [
      newId(),
      aggregate,
      aggregateId,
      happening.event,
      happening.from,
      happening.to,
      unit.actor.accountId,
      unit.actor.kind,
      happening.reason,
      JSON.stringify(happening.data),
      unit.now,
    ],
  );
}
