import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import type { Round } from '../round/round.entity.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { JudgeSkill } from './judge-skill.entity.js';
import { RoundJudge, type RoundJudgeState } from './round-judge.entity.js';

/** What a judge on a jury can, and how much they are to be given. */
export interface JudgeCapacity {
  roundJudgeId: string;
  /** Grade from 1 to 3 by code of category; a kind that is not there is not wished. Empty when the judge never said. */
  skills: Readonly<Record<string, number>>;
  /** BCP 47 codes of the languages that they read. */
  languages: readonly string[];
  /** Fewest and most works: the round's bounds, the most also the judge's own wish. Null is no bound. */
  loadMinimum: number | null;
  loadMaximum: number | null;
  /** Days on which they have time, `YYYY-MM-DD` in the round's zone; null is all days of the round on that side. */
  availableFrom: string | null;
  availableUntil: string | null;
}

/** What a judge has told of themselves for a round. */
type Told = {
  languages: string[];
  availableFrom: string | null;
  availableUntil: string | null;
  loadWish: number | null;
};

/** Who sits on a jury, and with what. */
@Injectable()
export class JurySeatsQueries {
  constructor(private readonly work: Work) {}

  /** The actor's own seat, and what its form holds. @throws NotFound when they have none, or gave it up */
  async seat(actor: Actor, roundId: string): Promise<{ state: RoundJudgeState; told: Told }> {
    const accountId = actor.accountId ?? roundId;
    const manager = this.work.read();
    const seat = await manager.findOneBy(RoundJudge, { roundId, accountId, state: In(['invited', 'accepted']) });
    if (!seat) throw new NotFound();
    const { languages = [] } = (await manager.findOneBy(JudgeProfile, { accountId })) ?? {};
    const { state, availableFrom, availableUntil, loadWish } = seat;
    return { state, told: { languages, availableFrom, availableUntil, loadWish } };
  }

  /** The judges who accepted, in the order of their ids: what an assignment is made from. Three queries, however many judges. */
  async capacities(
    manager: EntityManager,
    round: Pick<Round, 'id' | 'loadMinimum' | 'loadMaximum'>,
  ): Promise<JudgeCapacity[]> {
    const seats = await manager.find(RoundJudge, {
      where: { roundId: round.id, state: 'accepted' },
      order: { id: 'ASC' },
    });
    const accountId = In(seats.map((seat) => seat.accountId));
    const profiles = await manager.findBy(JudgeProfile, { accountId });
    const skills = Map.groupBy(await manager.findBy(JudgeSkill, { accountId }), (skill) => skill.accountId);
    const languages = new Map(profiles.map((profile) => [profile.accountId, profile.languages]));
    return seats.map((seat) => ({
      roundJudgeId: seat.id,
      skills: Object.fromEntries((skills.get(seat.accountId) ?? []).map(({ category, grade }) => [category, grade])),
      languages: languages.get(seat.accountId) ?? [],
      ...boundsOf(round, seat.loadWish),
      availableFrom: seat.availableFrom,
      availableUntil: seat.availableUntil,
    }));
  }
}

/** A wish below the round's minimum counts before it: nobody is made to judge more than they said. */
function boundsOf({ loadMinimum, loadMaximum }: Pick<Round, 'loadMinimum' | 'loadMaximum'>, wish: number | null) {
  const most = wish === null ? loadMaximum : Math.min(wish, loadMaximum ?? wish);
  const least = loadMinimum !== null && most !== null ? Math.min(loadMinimum, most) : loadMinimum;
  return { loadMinimum: least, loadMaximum: most };
}
