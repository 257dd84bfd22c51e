import { Controller, Param, Post } from '@nestjs/common';
import { Access, CurrentActor, seeOther, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { conductsRounds } from '../round/round.policy.js';
import { PlanSimulations } from './plan-simulations.service.js';

@Controller('judging/rounds/:id/plan/simulations')
@Access(conductsRounds)
export class PlanSimulationsController {
  constructor(private readonly simulations: PlanSimulations) {}

  @Post()
  async simulate(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    return seeOther(`/progress/${await this.simulations.begin(actor, id)}`);
  }
}
