import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HomesToPlace } from '../../host-families/index.js';
import { linkHolder, Work, type Actor } from '../../platform/index.js';
import { LadderQueries, type HomeShown, type StudentShown } from '../ladder/ladder.queries.js';
import { Asking } from '../placement/asking.service.js';
import { ExchangePlacement } from '../placement/exchange-placement.entity.js';
import { earlierHousemates } from '../placement/housemates.js';
import { ExchangePlacementAnswer } from '../placement/placement-answer.entity.js';
import type { PlacementState } from '../placement/placement-state.js';
import type { Asked } from './answer.schema.js';

/** A placement as its own people see it. */
export type OwnPlacement = Pick<
  ExchangePlacement,
  'id' | 'state' | 'kind' | 'fromOn' | 'untilOn' | 'hostDecidesUntil' | 'familyDecidesUntil'
>;

/** A student who is proposed to a family, as far as the ladder goes. */
export interface ProposedStudent {
  placement: OwnPlacement;
  shown: StudentShown;
  asked: Asked;
}

/** A home that is proposed to a student, as far as the ladder goes. */
export interface ProposedHome {
  placement: OwnPlacement;
  shown: HomeShown;
  asked: Asked;
  /** Whether the reader's own answer is awaited. */
  isAwaited: boolean;
  /** What the reader has said; null while nothing. */
  agreed: boolean | null;
  /** The reader lives there already, and another student would come. */
  isSecond: boolean;
}

const MOST = 20;
const OF_HOST = [
  'host_review',
  'host_accepted',
  'family_review',
  'consented',
  'school_confirmed',
  'sponsor_approved',
  'disclosed',
  'active',
  'moving',
] as const;
const OF_STUDENT = [
  'family_review',
  'consented',
  'school_confirmed',
  'sponsor_approved',
  'disclosed',
  'active',
  'moving',
] as const;

/** What a family, a student and a natural parent see of their own placements. */
@Injectable()
export class HomeQueries {
  constructor(
    private readonly work: Work,
    private readonly ladder: LadderQueries,
    private readonly homes: HomesToPlace,
    private readonly asking: Asking,
  ) {}

  /** Students who are proposed to the actor's family, or live there; the latest first. */
  async ofHost(actor: Actor): Promise<ProposedStudent[]> {
    const manager = this.work.read();
    const placements = await manager.find(ExchangePlacement, {
      where: { hostAccountId: actor.accountId!, state: In([...OF_HOST]) },
      order: { proposedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const shown: ProposedStudent[] = [];
    for (const placement of placements)
      shown.push({
        placement,
        shown: await this.ladder.studentOf(manager, actor, placement),
        asked: {
          toTwo: (await earlierHousemates(manager, placement)).length > 0,
          toSingleAdult: false,
          aboutCoach: true,
        },
      });
    return shown;
  }

  /** Where the placements stand of which a family knows; empty when it knows of none. */
  async statesOfHost(manager: EntityManager, hostFileId: string): Promise<PlacementState[]> {
    const where = { hostFileId, state: In([...OF_HOST]) };
    return (await manager.find(ExchangePlacement, { select: { id: true, state: true }, where, take: MOST })).map(
      ({ state }) => state,
    );
  }

  /** The actor's own homes, and those into which another student would come. */
  async ofStudent(actor: Actor): Promise<ProposedHome[]> {
    const manager = this.work.read();
    const answers = await manager.find(ExchangePlacementAnswer, {
      where: { accountId: actor.accountId!, part: In(['student', 'other_student']) },
      order: { askedAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
    const shown: ProposedHome[] = [];
    for (const answer of answers) {
      const home = await this.homeOf(manager, actor, { answer, reader: 'student' });
      if (home) shown.push(home);
    }
    return shown;
  }

  /** By the secret of a parent's link; null for one that opens nothing. */
  async ofParent(
    token: string,
  ): Promise<{ actor: Actor; answer: ExchangePlacementAnswer; home: ProposedHome | null } | null> {
    const manager = this.work.read();
    const answer = await this.asking.find(manager, token);
    if (!answer) return null;
    const actor = linkHolder(answer.name, answer.locale);
    return { actor, answer, home: await this.homeOf(manager, actor, { answer, reader: 'parent' }) };
  }

  private async homeOf(
    manager: EntityManager,
    actor: Actor,
    { answer, reader }: { answer: ExchangePlacementAnswer; reader: 'student' | 'parent' },
  ): Promise<ProposedHome | null> {
    const where = { id: answer.placementId, state: In([...OF_STUDENT]) };
    const placement = await manager.findOneBy(ExchangePlacement, where);
    if (!placement) return null;
    const isSecond = answer.part.startsWith('other');
    const home = (await this.homes.of(manager, [placement.hostFileId])).get(placement.hostFileId);
    const isOpen = placement.state === 'family_review';
    return {
      placement,
      isSecond,
      // Who lives there already knows the home; who comes is nobody's to read before the day.
      shown: isSecond ? { as: 'nothing' } : await this.ladder.homeOf(manager, actor, { placement, reader }),
      asked: {
        toTwo: isSecond || (await earlierHousemates(manager, placement)).length > 0,
        toSingleAdult: !isSecond && (home?.isSingleAdult ?? false),
        aboutCoach: false,
      },
      isAwaited: isOpen && answer.answeredAt === null,
      agreed: answer.agrees,
    };
  }
}
