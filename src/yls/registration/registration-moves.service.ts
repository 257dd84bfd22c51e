import { Injectable } from '@nestjs/common';
import { Lifecycles, NotFound, type Actor, type Unit } from '../../platform/index.js';
import { GateFactsReader } from './gate-facts-reader.js';
import type { GateFacts } from './registration.gates.js';
import { isAtDoorOf, mayReadRegistration } from './registration.policy.js';
import { YlsRegistration } from './yls-registration.entity.js';
import { ylsRegistrationLifecycle, type RegistrationEvent } from './yls-registration.lifecycle.js';

export interface RegistrationMove {
  event: RegistrationEvent;
  /** Columns that change together with the state. */
  set?: Partial<Omit<YlsRegistration, 'id' | 'state'>>;
  reason?: string;
  data?: Record<string, unknown>;
  /** All that the event's rules read, where the caller has read it already. */
  facts?: Partial<GateFacts>;
}

/** The one way by which parts of the summit move a registration, with its gates. */
@Injectable()
export class RegistrationMoves {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly facts: GateFactsReader,
  ) {}

  /** @throws NotFound, Forbidden, Conflict with the rules in the way, Unprocessable without a reason that is needed */
  async move(unit: Unit, id: string, { facts, ...move }: RegistrationMove): Promise<YlsRegistration> {
    readable(unit.actor, await unit.manager.findOneBy(YlsRegistration, { id }), mayMove);
    const moved = await this.lifecycles.apply(unit, ylsRegistrationLifecycle, {
      id,
      ...move,
      facts: () => (facts as GateFacts | undefined) ?? this.facts.one(unit.manager, id),
    });
    await unit.record(`yls-registration.${move.event}`, { type: 'yls-registration', id });
    return moved;
  }
}

/** The registration, for who may read it. @throws NotFound for anybody else */
export async function readableRegistration({ manager, actor }: Unit, id: string): Promise<YlsRegistration> {
  return readable(actor, await manager.findOneBy(YlsRegistration, { id }));
}

/** The same, and nobody else changes it until the unit is done: for acts that look at its state and then write beside it. */
export async function heldRegistration({ manager, actor }: Unit, id: string): Promise<YlsRegistration> {
  const lock = { mode: 'pessimistic_write' } as const;
  return readable(actor, await manager.findOne(YlsRegistration, { where: { id }, lock }));
}

/** Who stands at the door moves some, and reads none. */
const mayMove: typeof mayReadRegistration = (actor, one) => mayReadRegistration(actor, one) || isAtDoorOf(actor, one);

function readable(
  actor: Actor,
  registration: YlsRegistration | null,
  allows: typeof mayReadRegistration = mayReadRegistration,
): YlsRegistration {
  if (!registration || !allows(actor, registration)) throw new NotFound();
  return registration;
}
