import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  type Actor,
  type FormState,
  type PageReply,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { DisqualificationPage } from '../pages/staff/disqualifications/disqualification.page.js';
import { DisqualificationsPage } from '../pages/staff/disqualifications/disqualifications.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { againstDisqualifying } from './disqualification.rules.js';
import { askedSchema, proposalSchema, refusalSchema } from './disqualification.schema.js';
import { DisqualificationsQueries } from './disqualifications.queries.js';
import { DisqualificationsService } from './disqualifications.service.js';

const title = { key: 'judging.disqualifications.title' };

/** Works that should leave a round, for those who run it: one proposes, another decides. */
@Controller('judging/rounds/:id/disqualifications')
@Access(conductsRounds)
export class DisqualificationsController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly programmes: JudgedProgrammes,
    private readonly queries: DisqualificationsQueries,
    private readonly disqualifications: DisqualificationsService,
  ) {}

  /** With `code` the form begins with that work. */
  @Get()
  list(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Query() asked: unknown) {
    const { code } = askedSchema.parse(asked);
    return this.all(actor, id, { form: code ? formOf({ code }) : emptyForm, status: 200 });
  }

  @Post()
  async propose(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const read = readForm(proposalSchema, body);
    if (!read.ok) return this.all(actor, id, { form: read.form, status: 422 });
    await this.rounds.round(actor, id);
    try {
      await this.disqualifications.propose(actor, id, read.value);
    } catch (refusal) {
      const field = fieldOf(refusal);
      if (!field) throw refusal;
      const form = withErrors(read.form, [{ field, text: (refusal as Unprocessable).because }]);
      return this.all(actor, id, { form, status: 422 });
    }
    return seeOther(pathOf(id), { key: 'judging.disqualifications.proposed' });
  }

  @Get(':entryId')
  show(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('entryId', anId) entryId: string) {
    return this.one(actor, { id, entryId, form: emptyForm });
  }

  @Post(':entryId/confirmation')
  async confirm(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('entryId', anId) entryId: string) {
    await this.rounds.round(actor, id);
    await this.disqualifications.confirm(actor, id, entryId);
    return seeOther(pathOf(id), { key: 'judging.disqualifications.confirmed' });
  }

  @Post(':entryId/refusal')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('entryId', anId) entryId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(refusalSchema, body);
    if (!read.ok) return this.one(actor, { id, entryId, form: read.form });
    await this.rounds.round(actor, id);
    await this.disqualifications.reject(actor, id, { roundEntryId: entryId, why: read.value.why });
    return seeOther(pathOf(id), { key: 'judging.disqualifications.rejected' });
  }

  private async all(actor: Actor, id: string, { form, status }: { form: FormState; status: number }) {
    const round = await this.rounds.round(actor, id);
    const { disqualifying } = this.programmes.of(round.programme);
    const model = {
      round,
      form,
      lines: await this.queries.ofRound(actor, round),
      reasons: disqualifying?.reasons ?? [],
      inTheWay: againstDisqualifying({ state: round.state, programmeDecides: disqualifying !== undefined }),
    };
    return page(DisqualificationsPage, model, { title, crumbs: crumbsOf(round), width: 'wide', status });
  }

  private async one(
    actor: Actor,
    { id, entryId, form }: { id: string; entryId: string; form: FormState },
  ): Promise<PageReply> {
    const round = await this.rounds.round(actor, id);
    const found = await this.queries.one(actor, round, entryId);
    const crumbs = [...crumbsOf(round), { href: pathOf(id), text: title }];
    const status = form.errors.length > 0 ? 422 : 200;
    const isOwn = found.proposedBy === actor.accountId;
    return page(
      DisqualificationPage,
      { round, found, isOwn, form },
      { title: found.code, crumbs, width: 'wide', status },
    );
  }
}

const pathOf = (id: string): string => `/judging/rounds/${id}/disqualifications`;

const crumbsOf = ({ id, name }: { id: string; name: string }) => [
  { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
  { href: `/judging/rounds/${id}`, text: name },
];

/** Beside which field the refusal stands; nothing for those that no field can mend. */
function fieldOf(refusal: unknown): string | null {
  if (refusal instanceof Unprocessable) return 'reason';
  if (refusal instanceof NotFound) return 'code';
  return refusal instanceof Conflict && refusal.rules.length === 0 ? 'code' : null;
}
