import { Controller, Get, Query } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, page, readAsked, type Actor } from '../../platform/index.js';
import { DutyKinds } from '../duty-kinds.js';
import { BoardPage } from './board.page.js';
import { BoardQueries } from './board.queries.js';
import { boardSchema } from './board.schema.js';
import { ScopesOfBoard } from './scopes-of-board.js';

/** Every duty as a clock: one's own, those of one's members, or all. */
@Controller('duties')
@Access(signedIn)
export class BoardController {
  constructor(
    private readonly queries: BoardQueries,
    private readonly scopes: ScopesOfBoard,
    private readonly kinds: DutyKinds,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(boardSchema, query);
    const props = {
      asked,
      board: await this.queries.board(actor, asked),
      scopes: await this.scopes.of(actor),
      kinds: this.kinds.all(),
    };
    return page(BoardPage, props, { title: { key: 'duties.title' }, width: 'wide' });
  }
}
