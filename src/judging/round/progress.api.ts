import { Controller, Get, Param } from '@nestjs/common';
import { Access, CurrentActor, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { stageOf } from './judge-stage.js';
import { RoundQueries } from './rounds.queries.js';
import { conductsRounds, seesJudges } from './round.policy.js';

/** A round's progress for the programme's own tools. */
@Controller('api/v1/judging/rounds/:id/progress')
@Access(conductsRounds)
export class ProgressApi {
  constructor(private readonly queries: RoundQueries) {}

  @Get()
  async progress(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const round = await this.queries.round(actor, id);
    const tellsCounts = seesJudges(actor, round);
    const jury = await this.queries.jury(actor, id);
    const judges = jury.map(({ roundJudgeId, state: seat, cards, begun, complete }) => ({
      roundJudgeId,
      seat,
      stage: stageOf({ cards, begun, complete }),
      ...(tellsCounts && { cards, begun, complete }),
    }));
    return { id, name: round.name, state: round.state, judges };
  }
}
