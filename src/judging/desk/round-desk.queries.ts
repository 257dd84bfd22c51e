import { Injectable } from '@nestjs/common';
import { Clock, Work, type Actor } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';
import type { Round } from '../round/round.entity.js';
import type { JudgeProgress } from '../round/rounds.queries.js';
import { PaceQueries, type RoundPace } from './pace.queries.js';

export interface BehindLine {
  name: string;
  cards: number;
  complete: number;
  remindedAt: Date | null;
  mayRemind: boolean;
}

/** How far the round is, and who is behind. */
export interface RoundDesk {
  pace: RoundPace;
  behind: BehindLine[];
}

const running: ReadonlySet<RoundState> = new Set(['open', 'paused', 'closing'] as const);

/** What those who run a round watch while it runs. The caller has made sure that the actor does. */
@Injectable()
export class RoundDeskQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly paces: PaceQueries,
  ) {}

  /** As the jury's own lines tell the actor; null before the round opens and after it is counted. */
  async of(actor: Actor, round: Round, jury: readonly JudgeProgress[]): Promise<RoundDesk | null> {
    if (!running.has(round.state)) return null;
    const manager = this.work.read();
    const told = new Map(jury.map((judge) => [judge.roundJudgeId, judge]));
    const behind = round.state === 'open' ? await this.paces.behind(manager, round, this.clock.now()) : [];
    return {
      pace: await this.paces.ofRound(manager, actor, round.id),
      behind: behind.flatMap(({ roundJudgeId, remindedAt, mayRemind }) => {
        const judge = told.get(roundJudgeId);
        return judge ? [{ name: judge.name, cards: judge.cards, complete: judge.complete, remindedAt, mayRemind }] : [];
      }),
    };
  }
}
