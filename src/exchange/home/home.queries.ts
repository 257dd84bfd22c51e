import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HomesToPlace } from '../../host-families/index.js';
import { linkHolder, Work, type Actor, type Text } from '../../platform/index.js';
import { LadderQueries, type HomeShown, type StudentShown } from '../ladder/ladder.queries.js';
import { Asking } from '../placement/asking.service.js';
import { ExchangePlacement } from '../placement/exchange-placement.entity.js';
import { secondsAmong } from '../placement/housemates.js';
import { ExchangePlacementAnswer } from '../placement/placement-answer.entity.js';
import { stayTold } from '../placement/stay-told.js';
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
  /** For how long the student takes part in the programme. */
  stay: Text | null;
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
    const shown = await this.ladder.studentsOf(manager, actor, placements);
    const seconds = await secondsAmong(manager, placements);
    const stays = await stayTold(
      manager,
      placements.map(({ applicationId }) => applicationId),
    );
    return placements.map((placement) => ({
      placement,
      stay: stays.get(placement.applicationId) ?? null,
      shown: shown.get(placement.id) ?? nothing,
      asked: { toTwo: seconds.has(placement.id), toSingleAdult: false, aboutCoach: true },
    }));
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
    return this.homesOf(manager, actor, { answers, reader: 'student' });
  }

  /** By the secret of a parent's link; null for one that opens nothing. */
  async ofParent(
    token: string,
  ): Promise<{ actor: Actor; answer: ExchangePlacementAnswer; home: ProposedHome | null } | null> {
    const manager = this.work.read();
    const answer = await this.asking.find(manager, token);
    if (!answer) return null;
    const actor = linkHolder(answer.name, answer.locale);
    const [home = null] = await this.homesOf(manager, actor, { answers: [answer], reader: 'parent' });
    return { actor, answer, home };
  }

  /** In the order of the answers; as many queries for many as for one, but for the words of each family that names are told of. */
  private async homesOf(
    manager: EntityManager,
    actor: Actor,
    { answers, reader }: { answers: readonly ExchangePlacementAnswer[]; reader: 'student' | 'parent' },
  ): Promise<ProposedHome[]> {
    const where = { id: In(answers.map(({ placementId }) => placementId)), state: In([...OF_STUDENT]) };
    const placements = await manager.findBy(ExchangePlacement, where);
    // Who lives there already knows the home; who comes is nobody's to read before the day.
    const own = placements.filter(({ id }) => answers.some((one) => one.placementId === id && !isOfOther(one)));
    const shown = await this.ladder.homesOf(manager, actor, { placements: own, reader });
    const homes = await this.homes.of(
      manager,
      own.map(({ hostFileId }) => hostFileId),
    );
    const seconds = await secondsAmong(manager, own);
    const byId = new Map(placements.map((placement) => [placement.id, placement]));
    return answers.flatMap((answer) => {
      const placement = byId.get(answer.placementId);
      if (!placement) return [];
      const isSecond = isOfOther(answer);
      const isSingle = homes.get(placement.hostFileId)?.isSingleAdult ?? false;
      const asked = {
        toTwo: isSecond || seconds.has(placement.id),
        toSingleAdult: !isSecond && isSingle,
        aboutCoach: false,
      };
      return [
        {
          placement,
          isSecond,
          shown: (!isSecond && shown.get(placement.id)) || nothing,
          asked,
          isAwaited: placement.state === 'family_review' && answer.answeredAt === null,
          agreed: answer.agrees,
        },
      ];
    });
  }
}

const nothing = { as: 'nothing' } as const;

/** Asked because another student would come into their home. */
const isOfOther = ({ part }: ExchangePlacementAnswer): boolean => part.startsWith('other');
