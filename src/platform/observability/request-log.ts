import { Logger } from '@nestjs/common';
import type { NextFunction, Response } from 'express';
import type { Referenced } from '../http/reference.js';

const log = new Logger('request');

/** One line a request: the route's pattern, not its address, which may hold a secret or a name. */
export function logRequests(request: Referenced, response: Response, next: NextFunction): void {
  const from = process.hrtime.bigint();
  response.on('finish', () => {
    const ms = Math.round(Number(process.hrtime.bigint() - from) / 1e5) / 10;
    log.debug(
      {
        reference: request.reference,
        method: request.method,
        route: routeOf(request),
        status: response.statusCode,
        ms,
      },
      'request',
    );
  });
  next();
}

export const routeOf = (request: Referenced): string =>
  (request.route as { path?: string } | undefined)?.path ?? 'none';
