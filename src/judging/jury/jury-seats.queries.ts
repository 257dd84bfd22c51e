import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { RoundJudge, type RoundJudgeState } from './round-judge.entity.js';

/** What a judge has told of themselves for a round. */
type Told = {
  languages: string[];
  availableFrom: string | null;
  availableUntil: string | null;
  loadWish: number | null;
};

/** A judge's own seat. */
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
}
