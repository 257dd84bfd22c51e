import type { HostFamiliesPart } from '../host-families-part.js';
import { HostBoardQueries } from './board.queries.js';
import { NextSteps } from './next-steps.queries.js';

/** What every family waits for, and whom to ask. */
export const board: HostFamiliesPart = { providers: [HostBoardQueries, NextSteps] };
