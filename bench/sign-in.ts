import { oneByOne } from './processes.js';
import { demoPassword } from '../src/demo/season/accounts.js';

const atOnce = 2;

/** Signs in as a person does, by address and password. @returns the `Cookie` header of the session */
async function signIn(url: string, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: demoPassword });
  const answer = await fetch(`${url}/sign-in`, { ...oneByOne, method: 'POST', redirect: 'manual', body });
  if (answer.status !== 303) throw new Error(`Signing in as ${email} answered ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!)
    .join('; ');
}

/** Sessions in the order of the addresses. */
export async function signInAll(url: string, emails: readonly string[]): Promise<string[]> {
  const cookies = new Map<string, string>();
  const waiting = [...emails];
  const one = async () => {
    for (let email = waiting.pop(); email; email = waiting.pop()) cookies.set(email, await signIn(url, email));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return emails.map((email) => cookies.get(email)!);
}
