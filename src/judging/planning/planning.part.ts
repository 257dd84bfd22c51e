import type { JudgingPart } from '../judging-part.js';
import { PlanSimulation } from './plan-simulation.entity.js';
import { PlanSimulationsController } from './plan-simulations.controller.js';
import { PlanSimulations } from './plan-simulations.service.js';

/** What a plan is worth before anybody judges by it. */
export const planning: JudgingPart = {
  entities: [PlanSimulation],
  controllers: [PlanSimulationsController],
  providers: [PlanSimulations],
};
