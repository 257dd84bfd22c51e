import { Controller, Get, Param, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Clock,
  Conflict,
  CurrentActor,
  everyone,
  page,
  seeOther,
  type Actor,
  type RuleResult,
} from '../../platform/index.js';
import { FamilyInvitations } from './family-invitations.service.js';
import { InvitationPage } from './invitation.page.js';

/** A family's own link to a seat of a delegation. Whoever holds it may read it; an account begins. */
@Controller('yls/invitations/:token')
@Access(everyone)
export class InvitationsController {
  constructor(
    private readonly clock: Clock,
    private readonly families: FamilyInvitations,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('token') token: string) {
    const { isTaken } = await this.families.shown(actor, token, this.clock.now());
    return isTaken ? seeOther('/yls/mine') : this.page(actor, token);
  }

  /** What a rule refuses is said on the page. */
  @Post()
  @Access(signedIn)
  async begin(@CurrentActor() actor: Actor, @Param('token') token: string) {
    try {
      await this.families.accept(actor, token);
    } catch (error) {
      if (!(error instanceof Conflict) || error.rules.length === 0) throw error;
      return this.page(actor, token, error.rules);
    }
    return seeOther('/yls/mine', { key: 'yls.invitation.begun' });
  }

  private async page(actor: Actor, token: string, refusals: readonly RuleResult[] = []) {
    const { name, delegation, summit, until } = await this.families.shown(actor, token, this.clock.now());
    const reader = actor.kind === 'account' ? actor.displayName : null;
    const props = {
      summit,
      until,
      refusals,
      reader,
      path: `/yls/invitations/${token}`,
      lead: { key: 'yls.invitation.family.lead', params: { name, delegation } },
      next: reader
        ? { key: 'yls.invitation.begin.as', params: { name: reader } }
        : { key: 'yls.invitation.family.next' },
      act: { key: 'yls.invitation.begin' },
    };
    const status = refusals.length > 0 ? 409 : 200;
    return page(InvitationPage, props, { title: { key: 'yls.invitation.title' }, status });
  }
}
