import { Body, Controller, Param, Post } from '@nestjs/common';
import { Access, CurrentActor, readForm, seeOther, type Actor, type SeeOther } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { TopUpService } from '../assignment/top-up.service.js';
import { JuryService } from '../jury/jury.service.js';
import { reasonSchema } from './round.schema.js';
import { RoundsService } from './rounds.service.js';
import { conductsRounds } from './round.policy.js';

/** Each step of a round is a resource that is posted. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class RoundStepsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly topUps: TopUpService,
    private readonly jury: JuryService,
  ) {}

  @Post('conflict-check')
  async checkConflicts(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.rounds.openConflicts(actor, id);
    return done(id, 'check');
  }

  @Post('calibration')
  async calibrate(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.rounds.calibrate(actor, id);
    return done(id, 'calibrate');
  }

  @Post('opening')
  async open(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.rounds.open(actor, id);
    return done(id, 'open');
  }

  @Post('pause')
  async pause(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    await this.rounds.pause(actor, id, reasonIn(body));
    return done(id, 'pause');
  }

  @Post('resumption')
  async resume(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.rounds.resume(actor, id);
    return done(id, 'resume');
  }

  @Post('closing')
  async close(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.rounds.close(actor, id);
    return done(id, 'close');
  }

  @Post('reopening')
  async reopen(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    await this.rounds.reopen(actor, id, reasonIn(body));
    return done(id, 'reopening');
  }

  @Post('cancellation')
  async cancel(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    await this.rounds.cancel(actor, id, reasonIn(body));
    return done(id, 'cancellation');
  }

  @Post('top-up')
  async topUp(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const given = await this.topUps.fill(actor, id);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.top-up', params: { given } });
  }

  @Post('judges/:roundJudgeId/departure')
  async letGo(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('roundJudgeId', anId) roundJudgeId: string,
  ) {
    await this.jury.dropOut(actor, id, roundJudgeId);
    return done(id, 'let-go');
  }
}

const done = (id: string, step: string): SeeOther => seeOther(`/judging/rounds/${id}`, { key: `judging.done.${step}` });

function reasonIn(body: unknown): string {
  const read = readForm(reasonSchema, body);
  return read.ok ? read.value.reason : '';
}
