import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Access, CurrentActor, page, readAsked, seeOther, type Actor } from '../../platform/index.js';
import { placesStudents } from '../matching/places-students.js';
import { BoardMarksService } from './board-marks.service.js';
import { BoardPage } from './board.page.js';
import { BoardProposals } from './board-proposals.service.js';
import { boardAskedSchema, keepSchema, markSchema, proposalSchema } from './board.schema.js';
import { boardView, homeView, studentView } from './board-view.js';
import { BoardsPage } from './boards.page.js';
import { BoardsQueries } from './boards.queries.js';
import { HomeOnBoardPage } from './home-on-board.page.js';
import { StudentOnBoardPage } from './student-on-board.page.js';

const root = { href: '/exchange/board', text: { key: 'exchange.board.boards' } };

/** Who could live where: the desk's plan of one term, with its reasons, for the desk alone. */
@Controller('exchange/board')
@Access(placesStudents)
export class BoardController {
  constructor(
    private readonly boards: BoardsQueries,
    private readonly marks: BoardMarksService,
    private readonly proposals: BoardProposals,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    return page(BoardsPage, { boards: await this.boards.list(actor) }, { title: root.text });
  }

  @Get(':termId')
  async show(@CurrentActor() actor: Actor, @Param('termId', ParseUUIDPipe) termId: string, @Query() query: unknown) {
    const { member } = readAsked(boardAskedSchema, query);
    const lines = member ? [] : await this.boards.list(actor, termId);
    const scope = member ?? (lines.length === 1 ? lines[0]!.scope : null);
    if (scope === null) return page(BoardsPage, { boards: lines }, { title: root.text, crumbs: [root] });
    const view = boardView(await this.proposals.proving(actor, await this.boards.board(actor, { termId, scope })));
    return page(BoardPage, { view }, { title: view.member, crumbs: [root], width: 'wide' });
  }

  @Get(':termId/students/:id')
  async student(
    @CurrentActor() actor: Actor,
    @Param('termId', ParseUUIDPipe) termId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const scope = await this.boards.scopeOfStudent(termId, id);
    const view = studentView(await this.boards.board(actor, { termId, scope }, { student: id }), id);
    return page(StudentOnBoardPage, { view }, { title: view.name, crumbs: [root, view.crumb] });
  }

  @Get(':termId/homes/:id')
  async home(
    @CurrentActor() actor: Actor,
    @Param('termId', ParseUUIDPipe) termId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const scope = await this.boards.scopeOfHome(id);
    const view = homeView(await this.boards.board(actor, { termId, scope }, { home: id }), id);
    return page(HomeOnBoardPage, { view }, { title: view.name, crumbs: [root, view.crumb] });
  }

  @Post(':termId/marks')
  async mark(@CurrentActor() actor: Actor, @Param('termId', ParseUUIDPipe) termId: string, @Body() body: unknown) {
    const told = readAsked(markSchema, body);
    const scope = await this.marks.mark(actor, termId, told);
    return seeOther(told.back ?? `/exchange/board/${termId}?member=${scope}`, {
      key: `exchange.board.flash.${told.kind}`,
    });
  }

  @Post(':termId/marks/:id/lifting')
  async lift(
    @CurrentActor() actor: Actor,
    @Param('termId', ParseUUIDPipe) termId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const scope = await this.marks.lift(actor, termId, id);
    return seeOther(`/exchange/board/${termId}?member=${scope}`, { key: 'exchange.board.flash.lifted' });
  }

  @Post(':termId/runs')
  async keep(@CurrentActor() actor: Actor, @Param('termId', ParseUUIDPipe) termId: string, @Body() body: unknown) {
    const { member } = readAsked(keepSchema, body);
    await this.proposals.keep(actor, termId, member);
    return seeOther(`/exchange/board/${termId}?member=${member}#kept`, { key: 'exchange.board.flash.kept' });
  }

  @Post(':termId/proposals')
  async propose(@CurrentActor() actor: Actor, @Param('termId', ParseUUIDPipe) termId: string, @Body() body: unknown) {
    const told = readAsked(proposalSchema, body);
    const scope = await this.proposals.propose(actor, termId, told);
    return seeOther(`/exchange/board/${termId}?member=${scope}`, { key: 'exchange.board.flash.proposed' });
  }
}
