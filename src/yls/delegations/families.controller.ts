import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Access, CurrentActor, readForm, seeOther, type Actor } from '../../platform/index.js';
import { DelegationPages } from './delegation-pages.js';
import { runsDelegations } from './delegation.policy.js';
import { delegationPath } from './delegations-crumbs.js';
import { familySchema } from './delegations.schema.js';
import { FamilyInvitations } from './family-invitations.service.js';

const backTo = (id: string) => seeOther(`${delegationPath(id)}#families`, { key: 'yls.desk.done' });

/** Families are invited to seats of a delegation, by its member's coordinators. */
@Controller('yls/delegations/:id/families')
@Access(runsDelegations)
export class FamiliesController {
  constructor(
    private readonly pages: DelegationPages,
    private readonly families: FamilyInvitations,
  ) {}

  @Post()
  async invite(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(familySchema, body);
    if (!read.ok) return this.pages.delegation(actor, id, { family: read.form });
    await this.families.invite(actor, id, read.value);
    return seeOther(`${delegationPath(id)}#families`, { key: 'yls.delegations.sent' });
  }

  @Post(':seatId/renewal')
  async renew(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) delegationId: string,
    @Param('seatId', ParseUUIDPipe) id: string,
  ) {
    await this.families.renew(actor, { delegationId, id });
    return backTo(delegationId);
  }

  @Post(':seatId/withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) delegationId: string,
    @Param('seatId', ParseUUIDPipe) id: string,
  ) {
    await this.families.withdraw(actor, { delegationId, id });
    return backTo(delegationId);
  }
}
