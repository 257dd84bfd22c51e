import { Module, type Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccountsService, AuthModule, type NewAccount, type Role } from '../../../src/auth/index.js';
import { Clock, PlatformModule, PortalConfig, readSettings, system, Work } from '../../../src/platform/index.js';
import { freshDatabase } from '../../support/database.js';
import { serveModule } from '../../support/serve-module.js';
import { Caller } from './caller.js';
import { HomeController } from './home.controller.js';

export const PASSWORD = 'violin lantern marmalade 7';

type Person = Partial<NewAccount> & {
  roles?: { role: Role; scope?: string | null; from?: Date; until?: Date | null }[];
};

/** The platform and auth alone, or with modules that stand on them, on a real database and a real port. */
export class AuthPortal {
  private constructor(
    readonly app: NestExpressApplication,
    readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {}

  static async start(
    settings: NodeJS.ProcessEnv = {},
    controllers: Type[] = [],
    modules: Type[] = [],
  ): Promise<AuthPortal> {
    const database = await freshDatabase();
    const environment = { NODE_ENV: 'test', PORT: '0', POSTS_PER_MINUTE: '5000', LOG_LEVEL: 'silent', ...settings };
    const config = new PortalConfig(readSettings(environment), database.url, 'a secret for tests that is long enough');
    @Module({
      imports: [PlatformModule.with(config), AuthModule, ...modules],
      controllers: [HomeController, ...controllers],
    })
    class Whole {}
    const { app, url } = await serveModule(Whole, config);
    return new AuthPortal(app, url, database.drop);
  }

  /** A browser that nobody used yet. */
  caller(headers: Record<string, string> = {}): Caller {
    return new Caller(this.url, headers);
  }

  /** An account with a confirmed address and the usual password, and the roles that it holds. */
  person({ roles = [], ...told }: Person = {}): Promise<{ id: string; email: string }> {
    const email = told.email ?? `person-${Math.random().toString(36).slice(2)}@example.org`;
    const account = {
      password: PASSWORD,
      displayName: 'Mai Tanaka',
      locale: 'en',
      emailVerified: true,
      ...told,
      email,
    };
    const accounts = this.app.get(AccountsService);
    return this.app.get(Work).run(system, async (unit) => {
      const { id } = await accounts.create(unit, account);
      for (const { role, scope = null, from, until } of roles)
        await accounts.grant(unit, { accountId: id, role, scope, from, until });
      return { id, email };
    });
  }

  /** A browser in which the person has signed in by password. */
  async signedIn(person: { email: string }, headers: Record<string, string> = {}): Promise<Caller> {
    const caller = this.caller(headers);
    await caller.post('/sign-in', { email: person.email, password: PASSWORD });
    return caller;
  }

  sql<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.app.get(Work).read().query<Row[]>(statement, values);
  }

  /** From now on the portal believes that it is so much later than it is. */
  travel({ days = 0, hours = 0, minutes = 0 }: { days?: number; hours?: number; minutes?: number }): void {
    const later = ((days * 24 + hours) * 60 + minutes) * 60_000;
    Object.assign(this.app.get(Clock), { now: () => new Date(Date.now() + later) });
  }

  /** Mails to the address, oldest first. */
  mails(to: string): Promise<{ subject: string; text: string }[]> {
    return this.sql('SELECT subject, text FROM mail_message WHERE to_address = $1 ORDER BY created_at, id', [to]);
  }

  /** The path of the link in the latest mail to the address. */
  async linkTo(address: string): Promise<string> {
    const text = (await this.mails(address)).at(-1)?.text ?? '';
    return /https?:\/\/[^/\s]+(\/\S+)/.exec(text)?.[1] ?? '';
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.drop();
  }
}
