import { Injectable } from '@nestjs/common';
import { heldSummit } from '../../admission/places.js';
import { Conflict, NotFound, Work, type Actor, type Unit } from '../../../platform/index.js';
import { DelegationsQueries } from '../../delegations/delegations.queries.js';
import { COMING_STATES, listed } from '../../registration/registration-state.js';
import { YlsRegistration } from '../../registration/yls-registration.entity.js';
import type { RoomsAllocated } from '../rooms/allocate-rooms.js';
import { blockOf } from '../rooms/may-sleep.js';
import { DelegateMarksService, type DelegateMarks } from '../wishes/delegate-marks.service.js';
import { tellShown } from '../shown/shown.jobs.js';
import { AllocationRuns } from '../runs/allocation-runs.service.js';
import { againstBed, bedsAtOdds, roomsQuestion, type RoomsQuestion } from './rooms-question.js';
import { YlsSleeper } from './yls-sleeper.entity.js';

interface BedOfSummit {
  summitId: string;
  guestId: string;
}

/** Who sleeps where: planned around what is locked, moved by hand under the same rules, released at once. */
@Injectable()
export class LodgingService {
  constructor(
    private readonly work: Work,
    private readonly runs: AllocationRuns,
    private readonly delegations: DelegationsQueries,
    private readonly marks: DelegateMarksService,
  ) {}

  /** @returns the run's id @throws NotFound, Conflict with what stands in the way */
  async plan(actor: Actor, summitId: string): Promise<string> {
    const before = await this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      await unit.manager.query(LEFT, [summitId]);
      return this.question(unit, summitId);
    });
    const { kind, asked } = before;
    if (asked.rooms.length === 0 || asked.guests.length === 0)
      throw new Conflict([], { key: 'yls.refusal.nothing-to-plan' });
    const atOdds = bedsAtOdds(before, asked.locks);
    if (atOdds.length > 0) throw new Conflict(atOdds, { key: 'yls.refusal.locks-at-odds' });
    const made = (await this.runs.make({ kind, asked })) as RoomsAllocated;
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const now = await this.question(unit, summitId);
      const id = await this.runs.keep(unit, { summitId, question: { kind, asked }, made, now });
      const roomOf = new Map(made.beds.map(({ guest, room }) => [guest, room]));
      const rows = asked.guests.map((guest) => rowOf(before, guest.id, roomOf.get(guest.id) ?? null));
      await unit.manager.query(WRITE, [id, JSON.stringify(rows)]);
      return id;
    });
  }

  /** By hand, and so it stays. @throws NotFound, Conflict with the rules in the way */
  place(actor: Actor, { summitId, guestId }: BedOfSummit, roomId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      await unit.manager.query(LEFT, [summitId]);
      const question = await this.question(unit, summitId);
      const against = againstBed(question, { guest: guestId, room: roomId }, question.asked.previous);
      if (against.length > 0) throw new Conflict(against, { key: 'yls.refusal.place' });
      const { guest, chaperone, room, company } = rowOf(question, guestId, roomId);
      const who = { id: guest, registrationId: chaperone ? null : guest, chaperoneId: chaperone ? guest : null };
      await unit.manager.upsert(YlsSleeper, { ...who, roomId: room, company, isLocked: true, runId: null }, ['id']);
      await unit.record('yls-bed.given', { type: 'yls-summit', id: summitId }, { guestId, roomId });
    });
  }

  /** @param isLocked whether the guest stays there, whatever is planned @throws NotFound */
  lock(actor: Actor, { summitId, guestId }: BedOfSummit, isLocked: boolean): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      const question = await this.question(unit, summitId);
      if (!question.asked.previous.some(({ guest }) => guest === guestId)) throw new NotFound();
      await unit.manager.update(YlsSleeper, { id: guestId }, { isLocked });
      await unit.record(
        isLocked ? 'yls-bed.locked' : 'yls-bed.unlocked',
        { type: 'yls-summit', id: summitId },
        { guestId },
      );
    });
  }

  /** What a delegate needs of a room; never why. @throws NotFound */
  mark(actor: Actor, { summitId, guestId }: BedOfSummit, marks: DelegateMarks): Promise<void> {
    return this.work.run(actor, async (unit) => {
      if (!(await unit.manager.existsBy(YlsRegistration, { id: guestId, summitId }))) throw new NotFound();
      await this.marks.set(unit, guestId, marks);
    });
  }

  /** From now on delegates see their rooms. @throws NotFound, Conflict where the rules no longer allow what was planned */
  release(actor: Actor, summitId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await heldSummit(unit, summitId);
      await unit.manager.query(LEFT, [summitId]);
      const question = await this.question(unit, summitId);
      const atOdds = bedsAtOdds(question, question.asked.previous);
      if (atOdds.length > 0) throw new Conflict(atOdds, { key: 'yls.refusal.beds-at-odds' });
      await unit.manager.query(RELEASE, [summitId, unit.now]);
      await unit.queue(tellShown, { summitId, what: 'room', isChange: false, at: unit.now.toISOString() });
      await unit.record('yls-beds.released', { type: 'yls-summit', id: summitId });
    });
  }

  private async question({ manager }: Unit, summitId: string): Promise<RoomsQuestion> {
    return roomsQuestion(manager, summitId, await this.delegations.chaperonesOf(summitId, manager));
  }
}

function rowOf({ guests, asked }: RoomsQuestion, id: string, room: string | null) {
  const guest = guests.get(id)!;
  return { guest: id, chaperone: !guest.isDelegate, room, company: blockOf(guest, asked) };
}

/** Who no longer comes takes up no bed. */
const LEFT = `
  DELETE FROM yls_sleeper s WHERE s.registration_id IN (SELECT id FROM yls_registration WHERE summit_id = $1 AND state NOT IN (${listed([...COMING_STATES, 'completed'])}))
     OR s.chaperone_id IN (SELECT c.id FROM yls_chaperone c JOIN yls_delegation d ON d.id = c.delegation_id
                            WHERE d.summit_id = $1 AND (c.withdrawn_at IS NOT NULL OR d.state = 'withdrawn'))`;

const WRITE = `
  INSERT INTO yls_sleeper (id, registration_id, chaperone_id, room_id, company, run_id)
  SELECT guest, CASE WHEN NOT chaperone THEN guest END, CASE WHEN chaperone THEN guest END, room, company, $1
    FROM jsonb_to_recordset($2) AS row (guest uuid, chaperone boolean, room uuid, company text)
      ON CONFLICT (id) DO UPDATE SET room_id = EXCLUDED.room_id, company = EXCLUDED.company, run_id = EXCLUDED.run_id`;

const RELEASE = `
  UPDATE yls_sleeper s SET shown_room_id = s.room_id, shown_at = $2 FROM yls_room m
   WHERE m.id = COALESCE(s.room_id, s.shown_room_id) AND m.summit_id = $1 AND s.shown_room_id IS DISTINCT FROM s.room_id`;
