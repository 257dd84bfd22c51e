import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { SessionData } from 'express-session';
import { ActorResolver, Clock, PortalConfig, visitor, type Actor, type Grant } from '../../platform/index.js';
import { ALWAYS_GUARDED_ROLES, GUARDED_ROLES, type Role } from '../roles/role.js';
import { TokenActors } from '../tokens/token-actors.js';
import { LiveAccounts, type LiveAccount } from '../account/live-accounts.queries.js';
import './session-data.js';
import { sessionLimits } from './session-limits.js';
import { Sessions } from './sessions.service.js';

/** Turns a request into the actor: by personal access token, by session, or a visitor. */
@Injectable()
export class SessionActors extends ActorResolver {
  constructor(
    private readonly accounts: LiveAccounts,
    private readonly tokens: TokenActors,
    private readonly sessions: Sessions,
    private readonly config: PortalConfig,
    private readonly clock: Clock,
  ) {
    super();
  }

  async resolve(request: Request): Promise<Actor> {
    const token = await this.tokens.holderOf(request);
    if (token) return { ...this.actor(token.account, token.secondFactor), tokenScopes: token.scopes };
    const account = await this.sessionHolder(request);
    return account ? this.actor(account, request.session.secondFactor === true) : visitor;
  }

  private async sessionHolder(request: Request): Promise<LiveAccount | null> {
    const { accountId, epoch } = request.session ?? {};
    if (!accountId) return null;
    const now = this.clock.now();
    const account = await this.accounts.byId(accountId, now);
    if (!account || account.sessionEpoch !== epoch || hasEnded(request.session, account, now)) return null;
    await this.sessions.noteUse(request, now);
    return account;
  }

  /** Where a second factor is demanded (of safeguarding: everywhere), grants that need it are left out until it was given: then no predicate can forget to ask. */
  private actor(account: LiveAccount, secondFactor: boolean): Actor {
    const guarded = this.config.requiresSecondFactor ? GUARDED_ROLES : ALWAYS_GUARDED_ROLES;
    const grants = secondFactor ? account.grants : account.grants.filter(({ role }) => !guarded.includes(role as Role));
    return {
      kind: 'account',
      accountId: account.id,
      displayName: account.displayName,
      grants,
      locale: account.locale,
      secondFactor,
    };
  }
}

function hasEnded({ signedInAt = 0, seenAt = 0 }: Partial<SessionData>, account: LiveAccount, now: Date): boolean {
  const { absolute, idle } = sessionLimits(rolesOf(account.grants));
  return now.getTime() - signedInAt >= absolute || now.getTime() - seenAt >= idle;
}

const rolesOf = (grants: readonly Grant[]): string[] => grants.map((grant) => grant.role);
