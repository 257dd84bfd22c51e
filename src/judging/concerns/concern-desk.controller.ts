import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
  type PageReply,
  type RuleResult,
} from '../../platform/index.js';
import { anId } from '../an-id.js';
import { RoundConcernsPage } from '../pages/staff/concerns/concerns.page.js';
import { RoundConcernPage } from '../pages/staff/concerns/concern.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { outcomeSchema } from './concern.schema.js';
import { ConcernsQueries } from './concerns.queries.js';
import { ConcernsService } from './concerns.service.js';

const title = { key: 'judging.concerns.title' };

/** What judges flagged, for those who run the round. */
@Controller('judging/rounds/:id/concerns')
@Access(conductsRounds)
export class ConcernDeskController {
  constructor(
    private readonly rounds: RoundQueries,
    private readonly queries: ConcernsQueries,
    private readonly concerns: ConcernsService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const round = await this.rounds.round(actor, id);
    const crumbs = crumbsOf(round);
    return page(
      RoundConcernsPage,
      { round, concerns: await this.queries.ofRound(actor, id) },
      { title, crumbs, width: 'wide' },
    );
  }

  @Get(':concernId')
  show(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('concernId', anId) concernId: string) {
    return this.one(actor, { id, concernId, form: emptyForm });
  }

  @Post(':concernId/outcome')
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Param('concernId', anId) concernId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(outcomeSchema, body);
    if (!read.ok) return this.one(actor, { id, concernId, form: read.form, status: 422 });
    try {
      await this.concerns.settle(actor, id, { id: concernId, ...read.value });
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      return this.one(actor, { id, concernId, form: read.form, status: 409, refusals: refusal.rules });
    }
    return seeOther(`/judging/rounds/${id}/concerns`, { key: 'judging.concerns.settled' });
  }

  private async one(actor: Actor, { id, concernId, form, status = 200, refusals = [] }: Shown): Promise<PageReply> {
    const round = await this.rounds.round(actor, id);
    const concern = await this.queries.one(actor, id, concernId);
    const crumbs = [...crumbsOf(round), { href: `/judging/rounds/${id}/concerns`, text: title }];
    return page(
      RoundConcernPage,
      { round, concern, form, refusals },
      { title: concern.code, crumbs, width: 'wide', status },
    );
  }
}

interface Shown {
  id: string;
  concernId: string;
  form: FormState;
  status?: number;
  refusals?: readonly RuleResult[];
}

const crumbsOf = ({ id, name }: { id: string; name: string }) => [
  { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
  { href: `/judging/rounds/${id}`, text: name },
];
