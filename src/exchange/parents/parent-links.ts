import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { hashOfToken, newToken, type Unit } from '../../platform/index.js';
import { ExchangeParent } from './exchange-parent.entity.js';
import { ExchangeParentLink } from './exchange-parent-link.entity.js';

/** Long enough for the whole way; each mail brings a new one. */
const DAYS_OF_A_LINK = 400;

/** The links to parents' pages: 256 random bits each, of which only the hash is kept. */
@Injectable()
export class ParentLinks {
  /** A further link, beside those that work. @returns its token */
  async issue({ manager, now }: Unit, parentId: string): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(now.getTime() + DAYS_OF_A_LINK * 86_400_000);
    await manager.insert(ExchangeParentLink, { tokenHash: hashOfToken(token), parentId, createdAt: now, expiresAt });
    return token;
  }

  /** Nobody comes in by what was mailed to an address that was wrong. */
  async endAll({ manager }: Unit, parentId: string): Promise<void> {
    await manager.delete(ExchangeParentLink, { parentId });
  }

  /** Looks, and changes nothing: mail scanners open links, too. Null for a token that is not one of ours, or works no more. */
  async find(manager: EntityManager, token: string, now: Date): Promise<ExchangeParent | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const link = await manager.findOneBy(ExchangeParentLink, {
      tokenHash: hashOfToken(token),
      expiresAt: MoreThan(now),
    });
    return link && manager.findOneBy(ExchangeParent, { id: link.parentId });
  }
}
