import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Access, CurrentActor, readAsked, readForm, seeOther, type Actor } from '../../platform/index.js';
import { Chaperones } from './chaperones.service.js';
import { DelegationPages } from './delegation-pages.js';
import { runsDelegations } from './delegation.policy.js';
import { delegationPath } from './delegations-crumbs.js';
import { appointedSchema, chaperoneSchema, reasonSchema, relationSchema } from './delegations.schema.js';

const backTo = (id: string, key = 'yls.desk.done') => seeOther(`${delegationPath(id)}#chaperones`, { key });

/** The adults with a delegation, for its member's coordinators. */
@Controller('yls/delegations/:id/chaperones')
@Access(runsDelegations)
export class ChaperonesController {
  constructor(
    private readonly pages: DelegationPages,
    private readonly chaperones: Chaperones,
  ) {}

  @Post()
  async invite(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(chaperoneSchema, body);
    if (!read.ok) return this.pages.delegation(actor, id, { chaperone: read.form });
    await this.chaperones.invite(actor, id, read.value);
    return backTo(id, 'yls.delegations.sent');
  }

  @Post('appointed')
  async appoint(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(appointedSchema, body);
    if (!read.ok) return this.pages.delegation(actor, id, { appointed: read.form });
    await this.chaperones.appoint(actor, id, read.value);
    return backTo(id);
  }

  @Get(':chaperoneId')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) delegationId: string,
    @Param('chaperoneId', ParseUUIDPipe) id: string,
  ) {
    return this.pages.chaperone(actor, { delegationId, id });
  }

  @Post(':chaperoneId')
  async relate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) delegationId: string,
    @Param('chaperoneId', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    await this.chaperones.relate(actor, { delegationId, id }, readAsked(relationSchema, body).relatedTo);
    return backTo(delegationId);
  }

  @Post(':chaperoneId/renewal')
  async renew(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) delegationId: string,
    @Param('chaperoneId', ParseUUIDPipe) id: string,
  ) {
    await this.chaperones.renew(actor, { delegationId, id });
    return backTo(delegationId, 'yls.delegations.sent');
  }

  @Post(':chaperoneId/withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) delegationId: string,
    @Param('chaperoneId', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const read = readForm(reasonSchema, body);
    if (!read.ok) return this.pages.chaperone(actor, { delegationId, id }, read.form);
    await this.chaperones.withdraw(actor, { delegationId, id }, read.value.reason);
    return backTo(delegationId);
  }
}
