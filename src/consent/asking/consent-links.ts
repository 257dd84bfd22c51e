import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { hashOfToken, newId, newToken, type Unit } from '../../platform/index.js';
import { ConsentLink } from './consent-link.entity.js';
import { ConsentRequest } from './consent-request.entity.js';

/** A link that was found: what it opens, and whether a newer one has taken its place. */
export interface FoundLink {
  request: ConsentRequest;
  replaced: boolean;
}

/** The links that are mailed: 256 random bits each, of which only the hash is kept. */
@Injectable()
export class ConsentLinks {
  /** A further link to the request, beside those that work. @returns its token. */
  async issue(unit: Unit, requestId: string): Promise<string> {
    const token = newToken();
    await unit.manager.insert(ConsentLink, {
      id: newId(),
      requestId,
      tokenHash: hashOfToken(token),
      createdAt: unit.now,
      voidedAt: null,
    });
    return token;
  }

  /** Ends all links to the request. */
  async voidAll(unit: Unit, requestId: string): Promise<void> {
    await unit.manager.update(ConsentLink, { requestId, voidedAt: IsNull() }, { voidedAt: unit.now });
  }

  /** @returns null for a token that never was one of ours. */
  async find(manager: EntityManager, token: string): Promise<FoundLink | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const link = await manager.findOneBy(ConsentLink, { tokenHash: hashOfToken(token) });
    if (!link) return null;
    const request = await manager.findOneByOrFail(ConsentRequest, { id: link.requestId });
    return { request, replaced: link.voidedAt !== null };
  }
}

/** Where a link leads; `locale` opens the page in the reader's language. */
export const linkPath = (token: string, locale: string): string => `/consent/${token}?lang=${locale}`;
