import { Injectable } from '@nestjs/common';
import { Forbidden, Lifecycles, NotFound, Work, type Actor } from '../../platform/index.js';
import { accountLifecycle } from '../account/account.lifecycle.js';
import { AccountsService, type Invitation } from '../account/accounts.service.js';
import { RoleGrant } from '../roles/role-grant.entity.js';
import type { Role } from '../roles/role.js';
import { mayGrant } from '../roles/role-grants.policy.js';
import type { NewGrant } from '../roles/role-grants.service.js';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import { Sessions } from '../sessions/sessions.service.js';

/** What staff do about people: invite, grant and end roles, suspend and reinstate. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly sessions: Sessions,
    private readonly lifecycles: Lifecycles,
    private readonly secondFactor: SecondFactor,
  ) {}

  invite(actor: Actor, invitation: Invitation & { role: Role }): Promise<{ accountId: string }> {
    if (!mayGrant(actor, invitation.role)) throw new Forbidden();
    return this.work.run(actor, (unit) => this.accounts.inviteByEmail(unit, invitation));
  }

  grant(actor: Actor, grant: NewGrant): Promise<{ id: string }> {
    if (!mayGrant(actor, grant.role)) throw new Forbidden();
    return this.work.run(actor, (unit) => this.accounts.grant(unit, grant));
  }

  endGrant(actor: Actor, { accountId, grantId }: { accountId: string; grantId: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const grant = await unit.manager.findOne(RoleGrant, { where: { id: grantId, accountId } });
      if (!grant) throw new NotFound();
      if (!mayGrant(actor, grant.role)) throw new Forbidden();
      await this.accounts.revoke(unit, grantId);
    });
  }

  /** Shuts the account and ends its sessions at once. */
  suspend(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const roles = await unit.manager.find(RoleGrant, { where: { accountId: id } });
      if (roles.some(({ role }) => !mayGrant(actor, role))) throw new Forbidden();
      await this.lifecycles.apply(unit, accountLifecycle, { id, event: 'suspend', reason });
      await this.sessions.endAll(unit, id);
    });
  }

  /** For a person who has lost phone and paper: after this, the password alone signs in, and a guarded role leads to a new set-up. */
  async removeSecondFactor(actor: Actor, id: string): Promise<void> {
    if (!(await this.secondFactor.isSet(id))) throw new NotFound();
    await this.work.run(actor, (unit) => this.secondFactor.remove(unit, id));
  }

  async reinstate(actor: Actor, id: string): Promise<void> {
    await this.work.run(actor, (unit) => this.lifecycles.apply(unit, accountLifecycle, { id, event: 'reinstate' }));
  }
}
