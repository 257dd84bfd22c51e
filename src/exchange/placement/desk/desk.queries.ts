import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../../auth/index.js';
import { HomesToPlace, HostOffersQueries } from '../../../host-families/index.js';
import { NotFound, Work, type Actor, type RuleResult } from '../../../platform/index.js';
import { ExchangeApplication } from '../../application/exchange-application.entity.js';
import { isOfReceivingDesk, isOfSendingDesk } from '../../application/exchange-application.policy.js';
import { isChosen } from '../../application/application-state.js';
import { AlternateSources } from '../alternate-sources.js';
import type { ExchangePlacement } from '../exchange-placement.entity.js';
import type { ExchangePlacementAnswer } from '../placement-answer.entity.js';
import { PlacementMoves } from '../placement-moves.service.js';
import { PlacementsQueries } from '../placements.queries.js';
import { isLive } from '../placement-state.js';
import { actsOf, NEXT, type DeskAct } from './acts.js';

export interface DeskPlacement {
  placement: ExchangePlacement;
  /** As the family calls itself. */
  home: string;
  room: string;
  proposedBy: string;
  answers: readonly ExchangePlacementAnswer[];
  acts: readonly DeskAct[];
  /** What stands in the way of the next step. */
  against: readonly RuleResult[];
}

export interface OfferedBed {
  bedOfferId: string;
  home: string;
  room: string;
}

export interface PlacementsOfStudent {
  applicationId: string;
  student: string;
  /** ISO dates of the term. */
  beginsOn: string;
  endsOn: string;
  placements: readonly DeskPlacement[];
  /** Beds that nobody holds on the days of the term; none when the reader proposes nothing. */
  beds: readonly OfferedBed[];
  /** The bed that comes next by the plan, among these. */
  next: string | null;
  mayPropose: boolean;
}

/** States, kinds and days: the part of the community that sent the student. */
export interface PlacementsForSender {
  applicationId: string;
  placements: readonly Pick<ExchangePlacement, 'id' | 'state' | 'kind' | 'fromOn' | 'untilOn'>[];
}

/** What the desks read of a student's placements. */
@Injectable()
export class PlacementsDesk {
  constructor(
    private readonly work: Work,
    private readonly placements: PlacementsQueries,
    private readonly homes: HomesToPlace,
    private readonly offers: HostOffersQueries,
    private readonly moves: PlacementMoves,
    private readonly alternates: AlternateSources,
    private readonly accounts: AccountQueries,
  ) {}

  /** @throws NotFound for who is of neither desk */
  async of(actor: Actor, applicationId: string): Promise<PlacementsOfStudent | PlacementsForSender> {
    const manager = this.work.read();
    const application = await manager.findOneBy(ExchangeApplication, { id: applicationId });
    if (!application) throw new NotFound();
    const all = await this.placements.ofApplication(manager, applicationId);
    if (isOfReceivingDesk(actor, application)) return this.whole(manager, actor, { application, all });
    if (!isOfSendingDesk(actor, application)) throw new NotFound();
    const placements = all.map(({ id, state, kind, fromOn, untilOn }) => ({ id, state, kind, fromOn, untilOn }));
    return { applicationId, placements };
  }

  private async whole(
    manager: EntityManager,
    actor: Actor,
    { application, all }: { application: ExchangeApplication; all: readonly ExchangePlacement[] },
  ): Promise<PlacementsOfStudent> {
    const { id: applicationId } = application;
    const about = await aboutStudent(manager, applicationId);
    const isFree = isChosen(application.state);
    const beds = isFree ? await this.freeBeds(manager, application, about) : [];
    const next = isFree ? await this.alternates.nextFor(manager, applicationId) : null;
    return {
      applicationId,
      ...about,
      placements: await this.shown(manager, actor, all),
      beds,
      next: next && beds.some(({ bedOfferId }) => bedOfferId === next.bedOfferId) ? next.bedOfferId : null,
      mayPropose: isFree,
    };
  }

  private async shown(
    manager: EntityManager,
    actor: Actor,
    all: readonly ExchangePlacement[],
  ): Promise<DeskPlacement[]> {
    const homes = await this.homes.of(manager, [...new Set(all.map(({ hostFileId }) => hostFileId))]);
    const rooms = await this.homes.roomNames(manager, [...new Set(all.map(({ bedOfferId }) => bedOfferId))]);
    const names = await this.accounts.displayNames(all.map(({ proposedBy }) => proposedBy));
    const ids = all.map(({ id }) => id);
    const answers = Map.groupBy(await this.placements.answersOf(manager, ids), ({ placementId }) => placementId);
    const shown: DeskPlacement[] = [];
    for (const placement of all) {
      const asked = answers.get(placement.id) ?? [];
      const event = NEXT[placement.state];
      shown.push({
        placement,
        home: homes.get(placement.hostFileId)?.name ?? '',
        room: rooms.get(placement.bedOfferId) ?? '',
        proposedBy: names.get(placement.proposedBy) ?? '',
        answers: asked,
        acts: actsOf(actor, placement, asked),
        // At most a handful of them are live: a student is held once.
        against: event && isLive(placement.state) ? await this.moves.against(manager, actor, { placement, event }) : [],
      });
    }
    return shown;
  }

  private async freeBeds(
    manager: EntityManager,
    { scope }: ExchangeApplication,
    { beginsOn, endsOn }: { beginsOn: string; endsOn: string },
  ): Promise<OfferedBed[]> {
    const homes = await this.offers.offers(manager, { scopes: [scope!], fromOn: beginsOn, untilOn: endsOn });
    const offered = homes.flatMap(({ fileId, beds }) => beds.map(({ offerId }) => ({ fileId, bedOfferId: offerId })));
    const ids = offered.map(({ bedOfferId }) => bedOfferId);
    const held = await this.placements.heldBeds(manager, ids);
    const names = await this.homes.of(manager, [...new Set(offered.map(({ fileId }) => fileId))]);
    const rooms = await this.homes.roomNames(manager, ids);
    return offered
      .filter(({ bedOfferId }) => !held.has(bedOfferId))
      .map(({ fileId, bedOfferId }) => ({
        bedOfferId,
        home: names.get(fileId)?.name ?? '',
        room: rooms.get(bedOfferId) ?? '',
      }));
  }
}

async function aboutStudent(manager: EntityManager, applicationId: string) {
  const [row] = await manager.query<{ student: string; beginsOn: string; endsOn: string }[]>(
    `SELECT coalesce(s.name, k.display_name) AS student, t.begins_on::text AS "beginsOn", t.ends_on::text AS "endsOn"
       FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id JOIN account_brief k ON k.id = a.account_id
       LEFT JOIN exchange_student s ON s.application_id = a.id WHERE a.id = $1`,
    [applicationId],
  );
  return row!;
}
