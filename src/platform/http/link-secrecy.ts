import type { NextFunction, Request, Response } from 'express';

/**
 * The address is a secret: no index, no copy in a cache, failures included. `same-origin` keeps it from other sites; `no-referrer` would
 * make older phones send `Origin: null` with the form, which looks like another site's.
 */
export function keepLinkSecret(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive');
  response.setHeader('Cache-Control', 'private, no-store');
  response.setHeader('Referrer-Policy', 'same-origin');
  next();
}
