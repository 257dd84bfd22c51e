import type { EntityTarget } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Unit } from '../database/unit.js';
import type { Rule } from '../rules/rule.js';

/** What a lifecycle moves: a row with an id and a state. */
export interface Stateful<S extends string> {
  id: string;
  state: S;
}

/** Who may cause an event, as a named question about the actor and the record. */
export interface SubjectPolicy<Subject> {
  name: string;
  allows(actor: Actor, subject: Subject): boolean;
}

/** Something that happened to a record. */
export interface Happening<S extends string, E extends string> {
  event: E;
  from: S;
  to: S;
  reason: string | null;
  data: Record<string, unknown>;
}

/** What follows from an event, in the same transaction: jobs, mails, a release of what was held. */
export interface Consequence<Subject, S extends string = string, E extends string = string> {
  name: string;
  run(unit: Unit, subject: Subject, happening: Happening<S, E>): Promise<void>;
}

export interface Transition<S extends string, E extends string, Subject, Facts extends object> {
  from: readonly S[];
  on: E;
  to: S;
  who: SubjectPolicy<Subject>;
  rules?: readonly Rule<Facts>[];
  /** A person must say why. */
  needsReason?: boolean;
  follows?: readonly Consequence<Subject, S, E>[];
}

export interface Lifecycle<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object> {
  /** Name of the record in history and docs, such as `entry`. */
  aggregate: string;
  entity: EntityTarget<Subject>;
  states: readonly S[];
  initial: S;
  transitions: readonly Transition<S, E, Subject, Facts>[];
}

const defined = new Map<string, Lifecycle<never, never, never, never>>();

/**
 * Declares the one table of an aggregate's states and events.
 * @throws when a state is unknown, unreachable, or an event is ambiguous in a state.
 */
export function defineLifecycle<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  lifecycle: Lifecycle<S, E, Subject, Facts>,
): Lifecycle<S, E, Subject, Facts> {
  checkTable(lifecycle);
  defined.set(lifecycle.aggregate, lifecycle as unknown as Lifecycle<never, never, never, never>);
  return lifecycle;
}

/** All lifecycles that were declared; the docs are generated from them. */
export const allLifecycles = (): readonly Lifecycle<string, string, Stateful<string>, object>[] =>
  [...defined.values()] as unknown as Lifecycle<string, string, Stateful<string>, object>[];

/** The transition an event makes from a state, if there is one. */
export function transitionOf<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>(
  lifecycle: Lifecycle<S, E, Subject, Facts>,
  state: S,
  event: E,
): Transition<S, E, Subject, Facts> | undefined {
  return lifecycle.transitions.find((transition) => transition.on === event && transition.from.includes(state));
}

function checkTable<S extends string, E extends string, Subject extends Stateful<S>, Facts extends object>({
  aggregate,
  states,
  initial,
  transitions,
}: Lifecycle<S, E, Subject, Facts>): void {
  const known = new Set<S>(states);
  const seen = new Set<string>();
  for (const { from, on, to } of transitions) {
    for (const state of [...from, to])
      if (!known.has(state)) throw new Error(`Lifecycle ${aggregate}: unknown state ${state}.`);
    for (const state of from) {
      if (seen.has(`${state} ${on}`)) throw new Error(`Lifecycle ${aggregate}: ${on} is ambiguous in ${state}.`);
      seen.add(`${state} ${on}`);
    }
  }
  const reached = new Set<S>([initial, ...transitions.map((transition) => transition.to)]);
  const lost = states.find((state) => !reached.has(state));
  if (lost) throw new Error(`Lifecycle ${aggregate}: the state ${lost} cannot be reached.`);
}
