import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export interface Referenced extends Request {
  reference?: string;
}

/** Gives each request the number that an error page shows and the log has. */
export function giveReference(request: Referenced, response: Response, next: NextFunction): void {
  request.reference = randomBytes(5).toString('hex').toUpperCase();
  response.setHeader('X-Reference', request.reference);
  next();
}
