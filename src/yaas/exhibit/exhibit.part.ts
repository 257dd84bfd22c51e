import type { YaasPart } from '../yaas-part.js';
import { ExhibitHanging } from './exhibit-hanging.js';
import { ExhibitPiece } from './exhibit-piece.entity.js';
import { ExhibitApi } from './exhibit.api.js';
import { ExhibitController } from './exhibit.controller.js';
import { ExhibitQueries } from './exhibit.queries.js';
import { KeptPairs } from './kept-pairs.js';

/** The virtual exhibit. */
export const exhibit: YaasPart = {
  entities: [ExhibitPiece],
  controllers: [ExhibitController, ExhibitApi],
  providers: [ExhibitHanging, ExhibitQueries, KeptPairs],
};
