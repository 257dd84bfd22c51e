import type { NextFunction, Request, Response } from 'express';
import { Failure } from './failures.js';

/** PostgreSQL takes no NUL byte in a text, and no address of ours has one: refused here once, and not by a failing query of each page. */
export function refuseNul(request: Request, _response: Response, next: NextFunction): void {
  next(request.originalUrl.includes('%00') ? new Failure(400, { key: 'platform.failure.bad_request' }) : undefined);
}
