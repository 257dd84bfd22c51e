import { Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import passport from 'passport';
import { Strategy as PasswordStrategy } from 'passport-local';
import { OpenIdProvider } from '../openid/openid-provider.js';
import { PasswordCheck } from '../password/password-check.service.js';

/** Who a strategy found, in passport's hands. */
export interface Found {
  id: string;
  emailVerifiedAt?: Date | null;
}

/** Passport's strategies. Sessions are our own: passport only answers who it is. */
@Injectable()
export class Strategies {
  private readonly logger = new Logger('OpenID Connect');
  private readonly passport = new passport.Passport();

  constructor(
    passwords: PasswordCheck,
    private readonly provider: OpenIdProvider,
  ) {
    const fields = { usernameField: 'email', passReqToCallback: true, session: false } as const;
    this.passport.use(
      'password',
      new PasswordStrategy(fields, (request, email, password, done) => {
        const found = passwords.accountOf(email.trim(), password, request.ip ?? '');
        void settle(found, done);
      }),
    );
  }

  /** The account that the posted address and password belong to, or null. */
  byPassword(request: Request, response: Response): Promise<Found | null> {
    return this.authenticate('password', request, response);
  }

  /** Sends the browser to the provider; the strategy ends the response. Settles early only when it fails. */
  async toProvider(request: Request, response: Response): Promise<void> {
    const redirected = new Promise<void>((resolve) => response.once('close', resolve));
    this.passport.use('openid', await this.provider.strategy());
    await Promise.race([redirected, this.authenticate('openid', request, response)]);
  }

  /** The account that the provider's answer belongs to, or null: also for an answer that nobody asked for, or that was tampered with. */
  async fromProvider(request: Request, response: Response): Promise<Found | null> {
    this.passport.use('openid', await this.provider.strategy());
    try {
      return await this.authenticate('openid', request, response);
    } catch (error) {
      if (!isRefusedAnswer(error)) throw error;
      this.logger.warn(`The identity provider's answer was refused: ${error.message}`);
      return null;
    }
  }

  private authenticate(strategy: string, request: Request, response: Response): Promise<Found | null> {
    return new Promise((resolve, reject) => {
      const answered = (error: Error | null, found: Found | false | null) =>
        error ? reject(error) : resolve(found || null);
      const middleware = this.passport.authenticate(strategy, { session: false }, answered) as PassportMiddleware;
      middleware(request, response, reject);
    });
  }
}

const isRefusedAnswer = (error: unknown): error is Error =>
  error instanceof ClientError || error instanceof AuthorizationResponseError || error instanceof ResponseBodyError;

/** Hands a promise's outcome to passport, which knows callbacks only. */
async function settle(
  found: Promise<Found | null>,
  done: (error: unknown, found?: Found | false) => void,
): Promise<void> {
  try {
    done(null, (await found) ?? false);
  } catch (error) {
    done(error);
  }
}

type PassportMiddleware = (request: Request, response: Response, next: (error: unknown) => void) => void;
