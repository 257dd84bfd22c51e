import { Injectable } from '@nestjs/common';
import { Work, type Actor, type Words } from '../../platform/index.js';
import { judgeNumbers } from '../results/judge-numbers.js';
import { seesJudges } from './round.policy.js';
import type { Round } from './round.entity.js';
import { RoundQueries } from './rounds.queries.js';

/** What judges are called beside what they gave: by name for the staff of the edition, by number for all others who run the round. */
@Injectable()
export class ToldJudges {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundQueries,
  ) {}

  /** By the id of the seat. The caller has made sure that the actor runs the round. */
  async of(actor: Actor, round: Round): Promise<ReadonlyMap<string, Words>> {
    if (!seesJudges(actor, round)) {
      const numbers = await judgeNumbers(this.work.read(), round.id);
      return new Map(
        [...numbers].map(([id, number]) => [id, { key: 'judging.room.judge', params: { number: String(number) } }]),
      );
    }
    const jury = await this.rounds.jury(actor, round.id);
    return new Map(jury.map(({ roundJudgeId, name }) => [roundJudgeId, name]));
  }
}
