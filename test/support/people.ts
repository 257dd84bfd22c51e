import type { NestExpressApplication } from '@nestjs/platform-express';
import { AccountsService, type Role } from '../../src/auth/index.js';
import { newId, system, Work } from '../../src/platform/index.js';

export interface Person {
  accountId: string;
  email: string;
  displayName: string;
}

interface PersonWishes {
  role?: Role;
  scope?: string | null;
  displayName?: string;
  email?: string;
  birthDate?: string | null;
}

/** The password of everybody in tests. */
export const everyonesPassword = 'correct-horse-battery-7';

/** An account whose address is verified, with a role when one is wished. */
export async function aPerson(app: NestExpressApplication, wishes: PersonWishes = {}): Promise<Person> {
  const {
    role,
    scope = null,
    displayName = 'Sample Person',
    email = `${newId()}@example.org`,
    birthDate = null,
  } = wishes;
  const accounts = app.get(AccountsService);
  const accountId = await app.get(Work).run(system, async (unit) => {
    const account = { email, password: everyonesPassword, displayName, locale: 'en', birthDate, emailVerified: true };
    const { id } = await accounts.create(unit, account);
    if (role) await accounts.grant(unit, { accountId: id, role, scope });
    return id;
  });
  return { accountId, email, displayName };
}

/** Signs in over HTTP as a person does. @returns the `Cookie` header of the session. */
export async function signIn(url: string, { email }: Pick<Person, 'email'>): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body: new URLSearchParams({ email, password: everyonesPassword }),
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]!);
  if (answer.status !== 303 || cookies.length === 0)
    throw new Error(`Signing in as ${email} answered ${answer.status}.`);
  return cookies.join('; ');
}
