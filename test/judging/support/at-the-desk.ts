import { signIn, type Person } from '../../support/people.js';
import type { JudgingInTest } from './judging-in-test.js';

export interface Answer {
  status: number;
  /** Where it leads on to. */
  to: string;
  text: string;
}

/** The pages of judging as one signed-in person opens and posts them. */
export interface Desk {
  look(path: string): Promise<Answer>;
  post(path: string, fields?: Record<string, string | string[]>): Promise<Answer>;
}

export async function atTheDesk(judging: JudgingInTest, person: Person): Promise<Desk> {
  const cookie = await signIn(judging.url, person);
  const ask = async (path: string, more: RequestInit = {}): Promise<Answer> => {
    const headers = { cookie, accept: 'text/html', origin: judging.url };
    const answer = await fetch(judging.url + path, { redirect: 'manual', headers, ...more });
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
  };
  return {
    look: (path) => ask(path),
    post: (path, fields = {}) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
      return ask(path, { method: 'POST', body: new URLSearchParams(pairs) });
    },
  };
}
