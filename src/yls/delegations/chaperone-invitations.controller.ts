import { Controller, Get, Param, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, Clock, CurrentActor, everyone, page, seeOther, Work, type Actor } from '../../platform/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { Chaperones } from './chaperones.service.js';
import { InvitationPage } from './invitation.page.js';
import { YlsDelegation } from './yls-delegation.entity.js';

/** A chaperone's own link. Whoever holds it may read it; an account of an adult accepts, once. */
@Controller('yls/chaperone-invitations/:token')
@Access(everyone)
export class ChaperoneInvitationsController {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly chaperones: Chaperones,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('token') token: string) {
    const manager = this.work.read();
    const { delegationId, expiresAt } = await this.chaperones.invitation(token, this.clock.now());
    const { name: delegation, summitId } = await manager.findOneByOrFail(YlsDelegation, { id: delegationId });
    const { name: summit } = await manager.findOneByOrFail(YlsSummit, { id: summitId });
    const props = {
      summit,
      until: expiresAt,
      reader: actor.kind === 'account' ? actor.displayName : null,
      path: `/yls/chaperone-invitations/${token}`,
      lead: { key: 'yls.invitation.chaperone.lead', params: { delegation, summit } },
      next: { key: 'yls.invitation.chaperone.needs' },
      act: { key: 'yls.invitation.chaperone.accept' },
    };
    return page(InvitationPage, props, { title: { key: 'yls.invitation.title' } });
  }

  @Post()
  @Access(signedIn)
  async accept(@CurrentActor() actor: Actor, @Param('token') token: string) {
    await this.chaperones.accept(actor, token);
    return seeOther('/yls/accompanying', { key: 'yls.invitation.accepted' });
  }
}
