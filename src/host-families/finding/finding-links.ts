import { Injectable } from '@nestjs/common';
import { MoreThan, type EntityManager } from 'typeorm';
import { hashOfToken, newId, newToken, type Unit } from '../../platform/index.js';
import { FindingLink } from './finding-link.entity.js';

/** What a link leads to; the other is null. */
export type LedTo = Pick<FindingLink, 'inquiryId' | 'alumnusId'>;

const DAYS_OF_A_LINK = 180;

/** The links that are mailed to families: 256 random bits each, of which only the hash is kept. */
@Injectable()
export class FindingLinks {
  /** A further link, beside those that work. @returns its token. */
  async issue(unit: Unit, { inquiryId = null, alumnusId = null }: Partial<LedTo>): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(unit.now.getTime() + DAYS_OF_A_LINK * 86_400_000);
    const link = { id: newId(), inquiryId, alumnusId, tokenHash: hashOfToken(token), createdAt: unit.now, expiresAt };
    await unit.manager.insert(FindingLink, link);
    return token;
  }

  /** Looks, and changes nothing: mail scanners open links, too. @returns null for a token that is not one of ours, or works no more. */
  async find(manager: EntityManager, token: string, now: Date): Promise<LedTo | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    return manager.findOne(FindingLink, {
      select: { id: true, inquiryId: true, alumnusId: true },
      where: { tokenHash: hashOfToken(token), expiresAt: MoreThan(now) },
    });
  }
}
