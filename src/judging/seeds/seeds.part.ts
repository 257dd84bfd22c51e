import type { JudgingPart } from '../judging-part.js';
import { RoundSeeds } from './round-seeds.service.js';

/** Rounds of generated seasons. */
export const seeds: JudgingPart = { shared: [RoundSeeds] };
