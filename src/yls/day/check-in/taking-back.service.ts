import { Injectable } from '@nestjs/common';
import type { Unit } from '../../../platform/index.js';
import { RegistrationMoves } from '../../registration/registration-moves.service.js';
import { isAtDoorOf } from '../../registration/registration.policy.js';
import type { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { IN_CARE_STATES } from '../expected.js';
import { UNDO, type Outcome } from './act-words.js';
import { heldAtDoor } from './held-at-door.js';
import { YlsCheckIn } from './yls-check-in.entity.js';

/** An act by which a wrong one is taken back. */
export interface Undoing {
  id: string;
  /** The act that was wrong. */
  undoes: string;
  because: string;
  at: Date;
  deviceId: string | null;
}

const IN_CARE: ReadonlySet<string> = new Set(IN_CARE_STATES);

/** Takes one act back, and nothing that others did: whom somebody else let in as well stays in. */
@Injectable()
export class TakingBack {
  constructor(private readonly moves: RegistrationMoves) {}

  /** Once, however often it is sent. */
  async keep(unit: Unit, summitId: string, undoing: Undoing): Promise<{ id: string; outcome: Outcome }> {
    const { manager } = unit;
    const { id, undoes, because } = undoing;
    const wrong = await manager.findOneBy(YlsCheckIn, { id: undoes, summitId });
    const registration = wrong?.registrationId ? await heldAtDoor(unit, wrong.registrationId, summitId) : null;
    const known = await manager.findOneBy(YlsCheckIn, { id, summitId });
    if (known) return { id, outcome: known.outcome };
    const outcome = await outcomeFor(unit, registration, undoes);
    if (outcome === 'undone' && registration?.state === 'checked_in')
      await this.moves.move(unit, registration.id, { event: 'undo_check_in', reason: because });
    const of = { summitId, registrationId: registration?.id ?? null, undoesId: wrong?.id ?? null };
    await manager.insert(YlsCheckIn, { ...rowOf(unit, undoing), ...of, outcome });
    return { id, outcome };
  }
}

const rowOf = ({ actor, now }: Unit, { id, at, because, deviceId }: Undoing) => ({
  id,
  way: UNDO as typeof UNDO,
  because,
  deviceId,
  at: at > now ? now : at,
  receivedAt: now,
  byAccountId: actor.accountId!,
});

async function outcomeFor(unit: Unit, registration: YlsRegistration | null, undoes: string): Promise<Outcome> {
  if (!registration || !isAtDoorOf(unit.actor, registration)) return 'unknown';
  const { id, state } = registration;
  if (state === 'complete') return 'undone';
  if (state !== 'checked_in') return IN_CARE.has(state) ? 'seen' : 'unknown';
  const [found] = await unit.manager.query<{ others: boolean; byDoor: boolean }[]>(whatStands, [id, undoes]);
  return found!.others || !found!.byDoor ? 'stays' : 'undone';
}

const isTakenBack = (act: string, outcomes: string) =>
  `EXISTS (SELECT FROM yls_check_in u WHERE u.undoes_id = ${act}.id AND u.outcome IN (${outcomes}))`;

/** Other acts that let the student in; and whether an act at the door has, or staff themselves did. */
const whatStands = `
  SELECT EXISTS (SELECT FROM yls_check_in c WHERE c.registration_id = $1 AND c.id <> $2 AND c.outcome IN ('taken', 'again')
      AND NOT ${isTakenBack('c', "'undone', 'stays'")}) AS others,
    EXISTS (SELECT FROM yls_check_in t WHERE t.registration_id = $1 AND t.outcome = 'taken' AND NOT ${isTakenBack('t', "'undone'")}) AS "byDoor"`;
