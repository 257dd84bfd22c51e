import { Controller, Get, Param } from '@nestjs/common';
import { Access, CurrentActor, page, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { CalibrationResultsPage } from '../pages/staff/calibration/results.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { ToldJudges } from '../round/told-judges.js';
import { AnchorsQueries } from './anchors.queries.js';
import { SpreadQueries } from './spread.queries.js';

/** How a round's judges compare on the anchors, and whether their scale has moved since. */
@Controller('judging/rounds/:id/calibration')
@Access(conductsRounds)
export class CalibrationResultsController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly anchors: AnchorsQueries,
    private readonly spread: SpreadQueries,
    private readonly told: ToldJudges,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const round = await this.rounds.round(actor, id);
    const told = await this.told.of(actor, round);
    const judges = await this.spread.ofRound(id, round.rubricVersionId);
    const anchors = await this.anchors.ofRound(id);
    const model = {
      round,
      anchors: anchors.length,
      judges: judges.map((seat) => ({ ...seat, judge: told.get(seat.roundJudgeId) ?? '' })),
    };
    const crumbs = [
      { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
      { href: `/judging/rounds/${id}`, text: round.name },
    ];
    return page(CalibrationResultsPage, model, {
      title: { key: 'judging.calibration.results' },
      crumbs,
      width: 'wide',
    });
  }
}
