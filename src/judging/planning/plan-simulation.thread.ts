import { simulatePlan, type Simulation, type SimulationRequest } from './simulate-plan.js';

export const inThread = (request: SimulationRequest): Simulation => simulatePlan(request);
