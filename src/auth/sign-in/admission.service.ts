import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Clock, Navigation, PortalConfig, seeOther, type SeeOther, visitor, Work } from '../../platform/index.js';
import { LiveAccounts, type LiveAccount } from '../account/live-accounts.queries.js';
import { ALWAYS_GUARDED_ROLES, GUARDED_ROLES } from '../roles/role.js';
import { SecondFactor } from '../second-factor/second-factor.service.js';
import { Sessions } from '../sessions/sessions.service.js';

const MINUTES_FOR_SECOND_STEP = 10;

interface Visit {
  /** A path of this site to go on to; without one, the desk of the person's role. */
  next: string | null;
}

/** What happens once somebody has shown who they are, however they did: the second step, or a session. */
@Injectable()
export class Admission {
  constructor(
    private readonly accounts: LiveAccounts,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly navigation: Navigation,
    private readonly work: Work,
    private readonly config: PortalConfig,
    private readonly clock: Clock,
  ) {}

  /** After the first step: a password, a mailed link, or an identity provider. */
  async afterFirstStep(request: Request, accountId: string, { next }: Visit): Promise<SeeOther> {
    if (!(await this.secondFactor.isSet(accountId)))
      return this.open(request, accountId, { next, secondFactor: false });
    const until = this.clock.now().getTime() + MINUTES_FOR_SECOND_STEP * 60_000;
    await this.sessions.expectSecondStep(request, { accountId, until, next });
    return seeOther('/sign-in/second-step');
  }

  /** Begins the session. */
  async open(request: Request, accountId: string, visit: Visit & { secondFactor: boolean }): Promise<SeeOther> {
    const account = await this.accounts.byId(accountId, this.clock.now());
    if (!account) return seeOther('/sign-in', { key: 'auth.sign_in.suspended' }, 'error');
    const roles = account.grants.map((grant) => grant.role);
    await this.sessions.begin(request, { ...account, roles }, visit);
    const actor = asActor(account, visit.secondFactor);
    await this.work.run(actor, (unit) =>
      unit.record('account.signed_in', { type: 'account', id: accountId }, { secondFactor: visit.secondFactor }),
    );
    if (this.owesSecondFactor(roles, visit.secondFactor)) {
      return seeOther('/account/second-step', { key: 'auth.second_step.needed' }, 'warning');
    }
    return seeOther(visit.next ?? this.navigation.deskOf(actor), {
      key: 'auth.sign_in.welcome',
      params: { name: account.displayName },
    });
  }

  /** A new session in place of the one at hand, after a change of what it is trusted with. */
  async renew(request: Request, accountId: string, trust: { secondFactor: boolean }): Promise<void> {
    const account = await this.accounts.byId(accountId, this.clock.now());
    if (account)
      await this.sessions.begin(request, { ...account, roles: account.grants.map((grant) => grant.role) }, trust);
  }

  private owesSecondFactor(roles: readonly string[], given: boolean): boolean {
    const guarded = this.config.requiresSecondFactor ? GUARDED_ROLES : ALWAYS_GUARDED_ROLES;
    return !given && guarded.some((role) => roles.includes(role));
  }
}

const asActor = (account: LiveAccount, secondFactor: boolean) => ({
  ...visitor,
  kind: 'account' as const,
  accountId: account.id,
  displayName: account.displayName,
  grants: account.grants,
  locale: account.locale,
  secondFactor,
});
