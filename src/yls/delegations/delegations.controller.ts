import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  formOf,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { SummitsQueries } from '../summit/summits.queries.js';
import { DelegationFormPage } from './delegation-form.page.js';
import { DelegationListQueries } from './delegation-list.queries.js';
import { DelegationPages } from './delegation-pages.js';
import { runsDelegation, runsDelegations } from './delegation.policy.js';
import { DelegationQueries } from './delegation.queries.js';
import { delegationCrumbs, delegationPath, delegationsCrumbs, delegationsTitle } from './delegations-crumbs.js';
import { DelegationsPage } from './delegations.page.js';
import {
  delegationSchema,
  listAskedSchema,
  newDelegationSchema,
  reasonSchema,
  waySchema,
} from './delegations.schema.js';
import { DelegationsService } from './delegations.service.js';
import { WithdrawalPage } from './withdrawal.page.js';

const done = { key: 'yls.desk.done' };
const taken = { field: 'name', text: { key: 'yls.delegations.name-taken' } };
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);

/** Delegations, for the coordinators of their members. */
@Controller('yls/delegations')
@Access(runsDelegations)
export class DelegationsController {
  constructor(
    private readonly clock: Clock,
    private readonly lists: DelegationListQueries,
    private readonly queries: DelegationQueries,
    private readonly summits: SummitsQueries,
    private readonly service: DelegationsService,
    private readonly pages: DelegationPages,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(listAskedSchema, query);
    const list = await this.lists.list(actor, asked, this.clock.now());
    return page(DelegationsPage, { asked, list }, { title: delegationsTitle, width: 'wide' });
  }

  @Get('new')
  ask(@CurrentActor() actor: Actor, @Query() query: unknown) {
    return this.newPage(actor, query, emptyForm);
  }

  @Post()
  async open(@CurrentActor() actor: Actor, @Query() query: unknown, @Body() body: unknown) {
    const read = readForm(newDelegationSchema, body);
    if (!read.ok) return this.newPage(actor, query, read.form);
    const { summit: summitId, member: memberId } = readAsked(waySchema, query);
    const { communityId, ...told } = read.value;
    const id = await this.service.open(actor, { summitId, memberId, communityId }, told);
    if (id) return seeOther(delegationPath(id), { key: 'yls.delegations.opened' });
    return this.newPage(actor, query, withErrors(read.form, [taken]));
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.pages.delegation(actor, id);
  }

  /** Holds the seats, or puts the whole delegation on the waitlist. */
  @Post(':id/registration')
  async register(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.service.register(actor, id);
    return seeOther(delegationPath(id), done);
  }

  @Get(':id/change')
  async askChange(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { delegation } = await this.queries.one(actor, id);
    return this.changePage(actor, id, formOf({ name: delegation.name, seats: String(delegation.seats) }));
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(delegationSchema, body);
    if (!read.ok) return this.changePage(actor, id, read.form);
    if (await this.service.change(actor, id, read.value)) return seeOther(delegationPath(id), done);
    return this.changePage(actor, id, withErrors(read.form, [taken]));
  }

  @Get(':id/withdrawal')
  askWithdrawal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.withdrawalPage(actor, id, emptyForm);
  }

  @Post(':id/withdrawal')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) return this.withdrawalPage(actor, id, read.form);
    await this.service.withdraw(actor, id, read.value.reason);
    return seeOther(delegationPath(id), done);
  }

  private async newPage(actor: Actor, query: unknown, form: FormState) {
    const { summit: summitId, member: memberId } = readAsked(waySchema, query);
    if (!runsDelegation(actor, { summitId, memberId })) throw new NotFound();
    const { name: eyebrow } = await this.summits.one(summitId);
    const title = { key: 'yls.delegations.new' };
    const action = `/yls/delegations?summit=${summitId}&member=${memberId}`;
    const props = { eyebrow, title, action, towns: await this.queries.townsOf(memberId, actor.locale), form };
    return page(DelegationFormPage, props, { title, crumbs: delegationsCrumbs, status: statusOf(form) });
  }

  private async changePage(actor: Actor, id: string, form: FormState) {
    const { delegation } = await this.queries.one(actor, id);
    const title = { key: 'yls.delegations.change' };
    const props = { eyebrow: delegation.name, title, action: delegationPath(id), form };
    return page(DelegationFormPage, props, { title, crumbs: delegationCrumbs(delegation), status: statusOf(form) });
  }

  private async withdrawalPage(actor: Actor, id: string, form: FormState) {
    const { delegation } = await this.queries.one(actor, id);
    const around = { title: { key: 'yls.delegations.withdraw' }, crumbs: delegationCrumbs(delegation) };
    return page(WithdrawalPage, { delegation, form }, { ...around, status: statusOf(form) });
  }
}
