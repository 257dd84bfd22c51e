import { Injectable, Logger } from '@nestjs/common';
import { Clock, judge, NotFound, refusals, Work, type Actor, type Unit } from '../../../platform/index.js';
import { doorRules } from '../../readiness/door.rules.js';
import { DoorStops } from '../../readiness/door-stops.js';
import { RegistrationMoves } from '../../registration/registration-moves.service.js';
import { isStudentOf } from '../../registration/registration.policy.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import { worksAtDoor } from '../day.policy.js';
import { THERE } from '../expected.js';
import { YlsTicket } from '../tickets/yls-ticket.entity.js';
import { UNDO, type Outcome, type Way } from './act-words.js';
import { heldAtDoor } from './held-at-door.js';
import type { Sending } from './check-in.schema.js';
import { putRight } from './put-right.js';
import { TakingBack, type Undoing } from './taking-back.service.js';
import { YlsCheckIn } from './yls-check-in.entity.js';

/** What a device is told of an act that it sent. */
export interface Told {
  id: string;
  outcome: Outcome;
}

interface Act {
  id: string;
  at: Date;
  way: Way;
  deviceId: string | null;
}

/** Lets students in: each act once, however often it is sent, and in the order in which they happened. */
@Injectable()
export class CheckIns {
  private readonly log = new Logger(CheckIns.name);

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly moves: RegistrationMoves,
    private readonly stops: DoorStops,
    private readonly takingBack: TakingBack,
  ) {}

  /** Each act by itself: one that fails holds up no other, is told nothing of, and comes again. @throws NotFound for who is not at that door */
  async receive(actor: Actor, summitId: string, { device: deviceId, now, acts }: Sending): Promise<Told[]> {
    if (!worksAtDoor(actor, summitId)) throw new NotFound();
    const told: Told[] = [];
    for (const { act, at } of putRight(acts, { device: now, now: this.clock.now() }))
      try {
        const keep = (unit: Unit) =>
          act.way === UNDO
            ? this.takingBack.keep(unit, summitId, { ...act, at, deviceId })
            : this.scanned(unit, summitId, { ...act, at, deviceId });
        told.push(await this.work.run(actor, keep));
      } catch (error) {
        this.log.error(`An act at a door failed: ${act.id}`, error);
      }
    return told;
  }

  /** By a button of the plain list. @throws NotFound */
  async press(
    actor: Actor,
    summitId: string,
    { act, registration }: { act: string; registration: string },
  ): Promise<Told> {
    if (!worksAtDoor(actor, summitId)) throw new NotFound();
    return this.work.run(actor, (unit) => {
      const held = { registrationId: registration, endedAt: null };
      return this.keep(unit, summitId, { act: { id: act, at: unit.now, way: 'name', deviceId: null }, held });
    });
  }

  /** By a form of the plain list. @throws NotFound */
  async takeBack(actor: Actor, summitId: string, told: Pick<Undoing, 'id' | 'undoes' | 'because'>): Promise<Told> {
    if (!worksAtDoor(actor, summitId)) throw new NotFound();
    return this.work.run(actor, (unit) =>
      this.takingBack.keep(unit, summitId, { ...told, at: unit.now, deviceId: null }),
    );
  }

  private async scanned(unit: Unit, summitId: string, { ticket, ...act }: Act & { ticket: string }): Promise<Told> {
    const held = await unit.manager.findOneBy(YlsTicket, { codeHash: ticket });
    return this.keep(unit, summitId, { act, held });
  }

  private async keep(
    unit: Unit,
    summitId: string,
    { act, held }: { act: Act; held: Pick<YlsTicket, 'registrationId' | 'endedAt'> | null },
  ): Promise<Told> {
    const { manager, actor, now } = unit;
    const registration = held && (await heldAtDoor(unit, held.registrationId, summitId));
    const known = await manager.findOneBy(YlsCheckIn, { id: act.id, summitId });
    if (known) return { id: act.id, outcome: known.outcome };
    const facts = registration && (await this.stops.factsOf(manager, [registration.id])).get(registration.id)!;
    const isStopped = facts !== null && refusals(judge(doorRules, facts)).length > 0;
    const outcome = outcomeFor(actor, registration, {
      isReplaced: act.way !== 'name' && held?.endedAt !== null,
      isStopped,
    });
    if (outcome === 'taken') await this.moves.move(unit, registration!.id, { event: 'check_in', facts: facts! });
    const row = { ...act, summitId, registrationId: registration?.id ?? null, receivedAt: now, outcome };
    const at = act.at > now ? now : act.at;
    const takesBack = { undoesId: null, because: '' };
    await manager.insert(YlsCheckIn, { ...row, ...takesBack, at, byAccountId: actor.accountId! });
    return { id: act.id, outcome };
  }
}

/** Nobody lets themselves in. */
function outcomeFor(
  actor: Actor,
  registration: YlsRegistration | null,
  { isReplaced, isStopped }: { isReplaced: boolean; isStopped: boolean },
): Outcome {
  if (!registration) return 'unknown';
  if (isStudentOf(actor, registration)) return 'not_ready';
  if (isReplaced) return 'replaced';
  if (THERE.has(registration.state)) return 'again';
  if (registration.state !== 'complete') return 'not_ready';
  return isStopped ? 'stopped' : 'taken';
}
