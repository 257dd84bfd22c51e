import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { hashOfToken, newToken, type Unit } from '../../platform/index.js';
import { YlsGuardianLink } from './yls-guardian-link.entity.js';
import { YlsGuardian } from './yls-guardian.entity.js';

/** From the yes to the weeks after the summit; each mail brings a new one. */
const DAYS_OF_A_LINK = 300;

/** The links to guardians' pages: 256 random bits each, of which only the hash is kept. */
@Injectable()
export class GuardianLinks {
  /** A further link, beside those that work. @returns its token */
  async issue({ manager, now }: Unit, guardianId: string): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(now.getTime() + DAYS_OF_A_LINK * 86_400_000);
    await manager.insert(YlsGuardianLink, { tokenHash: hashOfToken(token), guardianId, createdAt: now, expiresAt });
    return token;
  }

  /** Looks, and changes nothing: mail scanners open links, too. Null for a token that is not one of ours, or works no more. */
  async find(manager: EntityManager, token: string, now: Date): Promise<YlsGuardian | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const where = { tokenHash: hashOfToken(token), expiresAt: MoreThan(now) };
    const link = await manager.findOneBy(YlsGuardianLink, where);
    return link && manager.findOneBy(YlsGuardian, { id: link.guardianId });
  }
}

/** Where a guardian's page is, in their language; `asked`: more of the query, and a fragment. */
export const guardianPath = (token: string, locale: string, below = '', asked = ''): string =>
  `/yls/guardians/${token}${below}?lang=${locale}${asked}`;
