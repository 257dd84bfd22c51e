import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { hashOfToken, newToken, type Unit } from '../../platform/index.js';
import { ApplicationRequest, type RequestKind } from './application-request.entity.js';
import { RequestLink } from './request-link.entity.js';

/** The links that are mailed. */
@Injectable()
export class RequestLinks {
  /** A further link to the request, beside those that work. @returns its token */
  async issue(unit: Unit, requestId: string): Promise<string> {
    const token = newToken();
    const link = { tokenHash: hashOfToken(token), requestId, createdAt: unit.now, voidedAt: null };
    await unit.manager.insert(RequestLink, link);
    return token;
  }

  /** Ends all links to the request. */
  async voidAll(unit: Unit, requestId: string): Promise<void> {
    await unit.manager.update(RequestLink, { requestId, voidedAt: IsNull() }, { voidedAt: unit.now });
  }

  /** What a token opens, and whether a newer link has taken its place; null for one that never was ours. */
  async find(
    manager: EntityManager,
    token: string,
  ): Promise<{ request: ApplicationRequest; replaced: boolean } | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const link = await manager.findOneBy(RequestLink, { tokenHash: hashOfToken(token) });
    if (!link) return null;
    const request = await manager.findOneByOrFail(ApplicationRequest, { id: link.requestId });
    return { request, replaced: link.voidedAt !== null };
  }
}

const paths: Record<RequestKind, string> = { reference: 'references', signature: 'signatures' };

/** An address of a link's pages in a language. */
export const addressOf = (
  kind: RequestKind,
  token: string,
  { below = '', locale }: { below?: string; locale: string },
) => `/${paths[kind]}/${token}${below}?lang=${locale}`;

/** Where a link leads; the page opens in the language in which the person was asked. */
export const linkPath = ({ kind, locale }: ApplicationRequest, token: string): string =>
  addressOf(kind, token, { locale });
