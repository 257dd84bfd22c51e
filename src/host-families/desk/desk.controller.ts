import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { HostBoardPage } from '../board/board.page.js';
import { HostBoardQueries } from '../board/board.queries.js';
import { boardSchema } from '../board/board.schema.js';
import { HouseholdChecks } from '../checks/household-checks.service.js';
import { STEPS, type Step } from '../changes/change-kind.js';
import { ScreeningService } from '../screening/screening.service.js';
import { StepRequests } from '../screening/step-requests.service.js';
import { StepsAgain } from '../screening/steps-again.service.js';
import { DeskFileQueries } from './desk-file.queries.js';
import { DeskFilePage } from './desk-file.page.js';
import { screensFamilies } from './desk.policy.js';
import {
  checkSchema,
  declineSchema,
  orientationSchema,
  reasonSchema,
  requestSchema,
  reviewSchema,
} from './desk.schema.js';
import { MembersOfDesk } from './members-of-desk.js';

const crumbs = [{ href: '/host-families/files', text: { key: 'host-families.board.title' } }];
const ahead = (field: string) => ({ field, text: { key: 'host-families.files.form.ahead' } });
const done = { key: 'host-families.files.flash.done' };

/** Families for those who screen them: the board, each file, and each step. */
@Controller('host-families/files')
@Access(screensFamilies)
export class DeskController {
  constructor(
    private readonly board: HostBoardQueries,
    private readonly file: DeskFileQueries,
    private readonly members: MembersOfDesk,
    private readonly screening: ScreeningService,
    private readonly again: StepsAgain,
    private readonly requests: StepRequests,
    private readonly checks: HouseholdChecks,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(boardSchema, query);
    const props = { asked, board: await this.board.board(actor, asked), members: await this.members.names() };
    return page(HostBoardPage, props, { title: crumbs[0]!.text, width: 'wide' });
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, emptyForm);
  }

  @Post(':id/screen')
  screen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.after(id, this.screening.takeUp(actor, id));
  }

  @Post(':id/finish')
  finish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.after(id, this.screening.finish(actor, id));
  }

  @Post(':id/send-to-review')
  sendToReview(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.after(id, this.screening.sendToReview(actor, id));
  }

  @Post(':id/open')
  open(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.after(id, this.screening.open(actor, id));
  }

  @Post(':id/review')
  async review(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reviewSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    return this.after(id, this.screening.review(actor, id, read.value.supportNetwork));
  }

  @Post(':id/approve')
  async approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    return this.after(id, this.screening.approve(actor, id, read.value.reason));
  }

  @Post(':id/orient')
  async orient(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(orientationSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    if (await this.screening.orient(actor, id, read.value.orientedOn))
      return seeOther(`/host-families/files/${id}`, done);
    return this.page(actor, id, withErrors(read.form, [ahead('orientedOn')]));
  }

  @Post(':id/return')
  async return(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    return this.after(id, this.screening.return(actor, id, read.value.reason));
  }

  @Post(':id/decline')
  async decline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(declineSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    return this.after(id, this.screening.decline(actor, id, read.value));
  }

  @Post(':id/checks')
  async check(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(checkSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    const { result, ...told } = read.value;
    if (await this.checks.record(actor, id, { ...told, clear: result === 'clear' }))
      return seeOther(`/host-families/files/${id}`, done);
    return this.page(actor, id, withErrors(read.form, [ahead('completedOn')]));
  }

  /** Somebody of the member is asked for the next step. */
  @Post(':id/requests')
  async ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { accountId } = readAsked(requestSchema, body);
    await this.requests.ask(actor, id, accountId);
    return seeOther(`/host-families/files/${id}#next`, { key: 'host-families.board.flash.asked' });
  }

  /** A step that a change has reopened is done again. */
  @Post(':id/steps/:step')
  stepDone(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Param('step') step: string) {
    if (!(STEPS as readonly string[]).includes(step)) throw new NotFound();
    return this.after(id, this.again.done(actor, id, step as Step));
  }

  private async after(id: string, act: Promise<unknown>) {
    await act;
    return seeOther(`/host-families/files/${id}`, done);
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const file = await this.file.file(actor, id);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(DeskFilePage, { desk: file, form }, { title: file.household.name, crumbs, status, width: 'wide' });
  }
}
