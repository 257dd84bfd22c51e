import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { hashOfToken, Clock, Forbidden, SignInNeeded, Work } from '../../platform/index.js';
import { LiveAccounts, type LiveAccount } from '../account/live-accounts.queries.js';
import { scopeNeeded, type TokenScope } from './token-scope.js';

interface TokenHolder {
  account: LiveAccount;
  scopes: readonly TokenScope[];
  secondFactor: boolean;
}

interface UsedToken {
  account_id: string;
  scopes: TokenScope[];
  second_factor: boolean;
}

/** Notes the use at most once a minute, and finds the token whether noted or not. */
const USE = `
  WITH found AS (
    SELECT id, account_id, scopes, second_factor, last_used_at FROM access_token
    WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2
  ), noted AS (
    UPDATE access_token SET last_used_at = $2 FROM found
    WHERE access_token.id = found.id AND coalesce(found.last_used_at, '-infinity') < $2::timestamptz - interval '1 minute'
  )
  SELECT account_id, scopes, second_factor FROM found`;

/** Who speaks by a personal access token. Tokens open the API alone: no page, and so no page that makes tokens. */
@Injectable()
export class TokenActors {
  constructor(
    private readonly work: Work,
    private readonly accounts: LiveAccounts,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns null when the request brings no token.
   * @throws SignInNeeded when the token is not (or no longer) good; Forbidden when it lacks the scope for the method.
   */
  async holderOf(request: Request): Promise<TokenHolder | null> {
    const token = bearerToken(request);
    if (!token || !request.path.startsWith('/api/')) return null;
    const now = this.clock.now();
    const [used] = await this.work.read().query<UsedToken[]>(USE, [hashOfToken(token), now]);
    const account = used && (await this.accounts.byId(used.account_id, now));
    if (!account) throw new SignInNeeded();
    if (!used.scopes.includes(scopeNeeded(request.method))) throw new Forbidden([], { key: 'auth.token.lacks_scope' });
    return { account, scopes: used.scopes, secondFactor: used.second_factor };
  }
}

const bearerToken = (request: Request): string | undefined =>
  /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
