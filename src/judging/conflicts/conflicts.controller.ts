import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
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
import { anId } from '../an-id.js';
import { invitationSchema } from '../jury/jury.schema.js';
import { ConflictsPage } from '../pages/staff/conflicts.page.js';
import { InvitationCheckPage } from '../pages/staff/invitation-check.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { ClearancesService } from './clearances.service.js';
import { clearanceSchema, linesAskedSchema, toldConflictSchema } from './conflicts.schema.js';
import { InvitationCheckQueries } from './invitation-check.queries.js';
import { RoundConflictsQueries } from './round-conflicts.queries.js';

/** Who may not look at which works of a round, for those who run it. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class ConflictsController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly conflicts: RoundConflictsQueries,
    private readonly checks: InvitationCheckQueries,
    private readonly clearances: ClearancesService,
  ) {}

  @Get('conflicts')
  show(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Query() asked: unknown) {
    return this.page(actor, id, { form: emptyForm, asked });
  }

  @Post('conflicts')
  async tell(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const read = readForm(toldConflictSchema, body);
    if (!read.ok) return this.page(actor, id, { form: read.form, status: 422 });
    try {
      await this.clearances.tell(actor, id, { accountId: read.value.person, code: read.value.code });
    } catch (refusal) {
      if (!(refusal instanceof NotFound)) throw refusal;
      const form = withErrors(read.form, [{ field: 'code', text: refusal.because }]);
      return this.page(actor, id, { form, status: 422 });
    }
    return seeOther(`/judging/rounds/${id}/conflicts`, { key: 'judging.conflicts.told' });
  }

  @Post('conflicts/:conflictId/clearance')
  async clear(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('conflictId', anId) conflictId: string,
    @Body() body: unknown,
  ) {
    const { reason } = readAsked(clearanceSchema, body);
    await this.clearances.clear(actor, id, { conflictId, reason });
    return seeOther(`/judging/rounds/${id}/conflicts`, { key: 'judging.conflicts.cleared' });
  }

  @Post('conflicts/:conflictId/clearance/end')
  async takeBack(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('conflictId', anId) conflictId: string,
  ) {
    await this.clearances.takeBack(actor, id, conflictId);
    return seeOther(`/judging/rounds/${id}/conflicts`, { key: 'judging.conflicts.stands-again' });
  }

  /** Before somebody is asked: how many works of the round they could not judge. */
  @Post('invitations/check')
  async check(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const round = await this.rounds.round(actor, id);
    const read = readForm(invitationSchema, body);
    const check = read.ok ? await this.checks.of(actor, round, read.value) : null;
    const crumbs = crumbsOf(round);
    const status = read.ok ? 200 : 422;
    return page(
      InvitationCheckPage,
      { round, form: read.form, check },
      { title: { key: 'judging.invite.title' }, crumbs, status },
    );
  }

  private async page(actor: Actor, id: string, how: { form: FormState; asked?: unknown; status?: number }) {
    const round = await this.rounds.round(actor, id);
    const { person, after } = linesAskedSchema.parse(how.asked ?? {});
    const model = {
      round,
      person,
      form: how.form,
      people: await this.conflicts.people(actor, id),
      ...(await this.conflicts.lines(actor, id, { person, after })),
    };
    const title = { key: 'judging.conflicts.title' };
    return page(ConflictsPage, model, { title, crumbs: crumbsOf(round), width: 'wide', status: how.status });
  }
}

const crumbsOf = ({ id, name }: { id: string; name: string }) => [
  { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
  { href: `/judging/rounds/${id}`, text: name },
];
