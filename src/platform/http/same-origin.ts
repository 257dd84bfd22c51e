import type { NextFunction, Request, Response } from 'express';
import { Failure } from './failures.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change asked for by another site's page: `Sec-Fetch-Site`, else `Origin`.
 * A request with neither comes from a program, which carries no cookie of a person's browser unless it stole it.
 */
export function sameOrigin(publicOrigin: () => string) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    next(
      safe.has(request.method) || isOurs(request, publicOrigin())
        ? undefined
        : new Failure(403, { key: 'platform.failure.cross_origin' }),
    );
  };
}

function isOurs(request: Request, publicOrigin: string): boolean {
  const site = request.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  return origin === undefined || origin === publicOrigin || origin === `${request.protocol}://${request.get('host')}`;
}
