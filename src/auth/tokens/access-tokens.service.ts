import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { hashOfToken, newToken, newId, NotFound, Work, type Actor } from '../../platform/index.js';
import { AccessToken } from './access-token.entity.js';
import type { TokenScope } from './token-scope.js';

export interface NewToken {
  name: string;
  scopes: TokenScope[];
  days: number;
}

export type TokenCard = Pick<AccessToken, 'id' | 'name' | 'scopes' | 'createdAt' | 'expiresAt' | 'lastUsedAt'>;

/** So that a token found in a log or a repository can be recognised for what it is. */
const PREFIX = 'scp_';
const DAY = 86_400_000;

/** A person's own tokens for the API. */
@Injectable()
export class AccessTokens {
  constructor(private readonly work: Work) {}

  /** @returns the token, which is told this once. */
  make(actor: Actor, { name, scopes, days }: NewToken): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const token = PREFIX + newToken();
      const id = newId();
      const expiresAt = new Date(unit.now.getTime() + days * DAY);
      const { secondFactor } = actor;
      const made = { id, accountId: actor.accountId!, name, scopes, secondFactor, createdAt: unit.now, expiresAt };
      await unit.manager.insert(AccessToken, { ...made, tokenHash: hashOfToken(token) });
      await unit.record('access_token.made', { type: 'account', id: actor.accountId! }, { scopes, days });
      return token;
    });
  }

  /** The person's tokens that were not revoked, newest first. */
  list(actor: Actor): Promise<TokenCard[]> {
    return this.work.read().find(AccessToken, {
      select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
      where: { accountId: actor.accountId!, revokedAt: IsNull() },
      order: { id: 'DESC' },
    });
  }

  /** @throws NotFound when it is not one of the person's. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const own = { id, accountId: actor.accountId!, revokedAt: IsNull() };
      const revoked = await unit.manager.update(AccessToken, own, { revokedAt: unit.now });
      if (revoked.affected !== 1) throw new NotFound();
      await unit.record('access_token.revoked', { type: 'account', id: actor.accountId! });
    });
  }
}
