import type { Request, Response } from 'express';
import { cookieOf } from '../../platform/index.js';

const COOKIE = 'sign_up_pause';
const DAY = 86_400_000;

/**
 * A child who was told no should not find that going back and changing the year opens the door (the practice that the FTC asks for).
 * The cookie says only that; it holds no date and nothing of the child, and the portal keeps nothing.
 */
export function pauseSignUp(response: Response, { secure }: { secure: boolean }): void {
  response.cookie(COOKIE, '1', { httpOnly: true, sameSite: 'lax', secure, maxAge: DAY, path: '/sign-up' });
}

export const signUpIsPaused = (request: Request): boolean => cookieOf(request.headers.cookie, COOKIE) !== undefined;
