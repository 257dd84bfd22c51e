import type { JudgingPart } from '../judging-part.js';
import { RoundExportsController } from './round-exports.controller.js';
import { RoundExports } from './round-exports.service.js';

/** What leaves of rounds as tables. */
export const exports: JudgingPart = { controllers: [RoundExportsController], providers: [RoundExports] };
