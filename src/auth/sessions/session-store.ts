import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session, { type SessionData } from 'express-session';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { PortalConfig } from '../../platform/index.js';
import './session-data.js';

const HOUR = 3_600_000;
const PgStore = connectPgSimple(session);

/**
 * The library saves a session with a new name a second time at the answer's end, after a quick browser has its answer;
 * what stands already is not written again.
 */
class WrittenOnce extends PgStore {
  private readonly written = new WeakMap<SessionData, string>();

  override set(sid: string, data: SessionData, done: (error?: unknown) => void = () => {}): void {
    const content = JSON.stringify({ ...data, sid, cookie: undefined });
    if (this.written.get(data) === content) return done();
    super.set(sid, data, (error: unknown) => {
      if (!error) this.written.set(data, content);
      done(error);
    });
  }
}

/** Sessions in the table `web_session`, and the middleware that reads them from a signed cookie. */
@Injectable()
export class SessionStore implements OnModuleDestroy {
  private readonly logger = new Logger('Sessions');
  private readonly store: WrittenOnce;
  readonly middleware: RequestHandler;

  constructor(source: DataSource, config: PortalConfig) {
    this.store = new WrittenOnce({
      pool: (source.driver as unknown as { master: Pool }).master,
      tableName: 'web_session',
      // A request that changes nothing writes nothing; use is noted by Sessions.noteUse.
      disableTouch: true,
      errorLog: (...problem: unknown[]) => this.logger.error(problem.map(String).join(' ')),
    });
    this.middleware = session({
      name: sessionCookie(config.secure),
      secret: config.secretKey,
      store: this.store,
      resave: false,
      saveUninitialized: false,
      proxy: config.secure ? true : undefined,
      cookie: { httpOnly: true, sameSite: 'lax', secure: config.secure, path: '/', maxAge: HOUR },
    });
  }

  onModuleDestroy(): void {
    this.store.close();
  }
}

/** The prefix makes the browser refuse the cookie from any other host, from http, and for a part of the site. */
const sessionCookie = (secure: boolean): string => (secure ? '__Host-session' : 'session');
