import { Injectable } from '@nestjs/common';
import { Hosting } from '../../host-families/index.js';
import { IncidentsQueries } from '../../incidents/index.js';
import { Conflict, system, type Unit } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { PlacementMails } from './placement-mails.js';
import { followThreadOfPlacement } from './placement.jobs.js';
import { PlacementMoves } from './placement-moves.service.js';
import { DISCLOSED_STATES, isDisclosed, isLive, type EndCode } from './placement-state.js';

interface Reason {
  code: EndCode;
  text: string;
}

/** A student leaves the programme, on a day (ISO). */
export interface Leaving {
  on: string;
  code: EndCode;
  reason: string;
}

/** What the student asked for, and what cannot wait for a signature. */
const AT_ONCE: ReadonlySet<EndCode> = new Set(['student_request', 'safety', 'health'] as const);

/** Out of a home, before or after the student lived there. */
@Injectable()
export class Departures {
  constructor(
    private readonly moves: PlacementMoves,
    private readonly hosting: Hosting,
    private readonly applications: ApplicationMoves,
    private readonly mails: PlacementMails,
    private readonly incidents: IncidentsQueries,
  ) {}

  /** @throws Conflict soon after a complaint of the student, until a responsible officer has signed for it: 22 CFR 62.10(d) */
  async moveOut(unit: Unit, placement: ExchangePlacement, { code, text }: Reason): Promise<void> {
    if (!AT_ONCE.has(code)) await this.mustNotPunish(unit, placement);
    const set = { endReason: code, reason: text.trim(), leavesSince: dayOfOffice(unit.now) };
    await this.moves.move(unit, placement, { event: 'move_out', set, data: { code } });
  }

  /** Of a student who moves, the reason is known already. */
  async end(
    unit: Unit,
    placement: ExchangePlacement,
    { endedOn, ...told }: Partial<Reason> & { endedOn: string },
  ): Promise<boolean> {
    if (endedOn > dayOfOffice(unit.now) || endedOn < (placement.movedInOn ?? '')) return false;
    const endReason = told.code ?? placement.endReason ?? 'completed';
    const set = { endedOn, endReason, reason: told.text?.trim() || placement.reason };
    await this.moves.move(unit, placement, { event: 'end', set, data: { code: endReason } });
    await this.part(unit, placement);
    return true;
  }

  /** Whoever was asked already hears that it is over, and not why. */
  async leave(
    unit: Unit,
    placement: ExchangePlacement,
    { event, reason }: { event: 'block' | 'cancel'; reason: string },
  ): Promise<void> {
    const { state: before } = placement;
    await this.moves.move(unit, placement, { event, set: { reason: reason.trim() }, reason });
    if (isDisclosed(before)) {
      await this.part(unit, placement);
      await this.loseHome(unit, placement, reason);
    }
    if (before !== 'proposed') await this.mails.toHost(unit, placement, 'host.not-now');
    if (!['proposed', 'host_review', 'host_accepted'].includes(before))
      await this.mails.toFamily(unit, placement, 'over');
  }

  /** The student leaves the programme: what is not lived in is cancelled, where they lived it ends that day. Of a move the reason is known. */
  async leaveProgramme(unit: Unit, placement: ExchangePlacement, { on, code, reason }: Leaving): Promise<void> {
    const asPortal = { ...unit, actor: system };
    const { state, movedInOn } = placement;
    if (state === 'active' || state === 'moving') {
      const endedOn = movedInOn !== null && on < movedInOn ? movedInOn : on;
      await this.end(asPortal, placement, { endedOn, code: state === 'moving' ? undefined : code, text: reason });
    } else if (isLive(state)) await this.leave(asPortal, placement, { event: 'cancel', reason });
  }

  private async mustNotPunish({ manager }: Unit, { studentAccountId }: ExchangePlacement): Promise<void> {
    const verdict = await this.incidents.againstStudent(manager, studentAccountId, 'removal');
    if (!verdict.ok) throw new Conflict([verdict], verdict.because);
  }

  /** The home is open again when nobody else lives there, or will. */
  private async part(unit: Unit, { id, hostFileId }: ExchangePlacement): Promise<void> {
    await unit.queue(followThreadOfPlacement, { placementId: id });
    const others = await unit.manager.query<unknown[]>(
      'SELECT FROM exchange_placement WHERE host_file_id = $1 AND id <> $2 AND state = ANY($3) LIMIT 1',
      [hostFileId, id, [...DISCLOSED_STATES]],
    );
    if (others.length === 0) await this.hosting.end(unit, hostFileId);
  }

  /** A student who was placed and has no other home is looked after anew. */
  private async loseHome(unit: Unit, { id, applicationId }: ExchangePlacement, reason: string): Promise<void> {
    const others = await unit.manager.query<unknown[]>(
      `SELECT FROM exchange_placement WHERE application_id = $1 AND id <> $2 AND state = ANY($3) AND kind IN ('permanent', 'arrival') LIMIT 1`,
      [applicationId, id, [...DISCLOSED_STATES]],
    );
    const { state } = await unit.manager.findOneByOrFail(ExchangeApplication, { id: applicationId });
    const isPlaced = ['placed', 'ds2019_issued', 'visa', 'cleared_to_travel'].includes(state);
    if (others.length === 0 && isPlaced)
      await this.applications.move({ ...unit, actor: system }, applicationId, { event: 'lose_home', reason });
  }
}
