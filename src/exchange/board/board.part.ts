import type { ExchangePart } from '../exchange-part.js';
import { BoardAlternates } from './board-alternates.js';
import { BoardController } from './board.controller.js';
import { BoardFactsQueries } from './board-facts.queries.js';
import { BoardMarksService } from './board-marks.service.js';
import { BoardProposals } from './board-proposals.service.js';
import { BoardsQueries } from './boards.queries.js';
import { BoardStart } from './board.start.js';
import { JudgedBoards } from './judged-boards.js';
import { ExchangeBoardMark } from './exchange-board-mark.entity.js';

/** The coordinators' board: who could live where. */
export const board: ExchangePart = {
  entities: [ExchangeBoardMark],
  controllers: [BoardController],
  providers: [
    BoardAlternates,
    BoardFactsQueries,
    BoardMarksService,
    BoardProposals,
    BoardsQueries,
    BoardStart,
    JudgedBoards,
  ],
};
