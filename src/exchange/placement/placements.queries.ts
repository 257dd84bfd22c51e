import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { LIVE_STATES, type DeclineCode } from './placement-state.js';

/** Who said no to which home, and why: no list shows that home first again without saying so. */
export interface Decline {
  applicationId: string;
  hostFileId: string;
  by: 'host' | 'student' | 'parents';
  code: DeclineCode;
  text: string;
  at: Date;
}

/** Narrow questions about placements, each of many in one query. */
@Injectable()
export class PlacementsQueries {
  /** All of an application, the latest first. */
  ofApplication(manager: EntityManager, applicationId: string): Promise<ExchangePlacement[]> {
    return manager.find(ExchangePlacement, { where: { applicationId }, order: { proposedAt: 'DESC', id: 'DESC' } });
  }

  /** Those that hold a bed, by application; one without any is left out. */
  async liveOf(manager: EntityManager, applicationIds: readonly string[]): Promise<Map<string, ExchangePlacement[]>> {
    const placements = await manager.find(ExchangePlacement, {
      where: { applicationId: In([...applicationIds]), state: In([...LIVE_STATES]) },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
    return Map.groupBy(placements, ({ applicationId }) => applicationId);
  }

  /** Live placements by the bed that they hold. */
  async heldBeds(manager: EntityManager, bedOfferIds: readonly string[]): Promise<Map<string, ExchangePlacement[]>> {
    const placements = await manager.find(ExchangePlacement, {
      where: { bedOfferId: In([...bedOfferIds]), state: In([...LIVE_STATES]) },
      order: { fromOn: 'ASC', id: 'ASC' },
    });
    return Map.groupBy(placements, ({ bedOfferId }) => bedOfferId);
  }

  async declinesOf(manager: EntityManager, applicationIds: readonly string[]): Promise<Decline[]> {
    return manager.query<Decline[]>(
      `SELECT p.application_id AS "applicationId", p.host_file_id AS "hostFileId", a.decline_code AS code, a.reason AS text, a.answered_at AS at,
              CASE a.part WHEN 'host' THEN 'host' WHEN 'student' THEN 'student' ELSE 'parents' END AS by
         FROM exchange_placement_answer a JOIN exchange_placement p ON p.id = a.placement_id
        WHERE p.application_id = ANY($1) AND a.agrees = false AND a.part IN ('host', 'student', 'parent') ORDER BY a.answered_at, a.id`,
      [applicationIds],
    );
  }

  /** What each side was asked for a placement, and said. */
  answersOf(manager: EntityManager, placementIds: readonly string[]): Promise<ExchangePlacementAnswer[]> {
    return manager.find(ExchangePlacementAnswer, {
      where: { placementId: In([...placementIds]) },
      order: { askedAt: 'ASC', part: 'ASC', id: 'ASC' },
    });
  }
}
