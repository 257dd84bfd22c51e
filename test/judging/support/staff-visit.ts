import { signIn } from '../../support/people.js';
import type { JudgingInTest } from './judging-in-test.js';

export interface Visit {
  look(path: string): Promise<{ status: number; text: string }>;
  post(path: string, fields?: Record<string, string>): Promise<{ status: number; to: string; text: string }>;
}

/** The pages as somebody of the programme's staff uses them, without scripts. */
export async function staffVisit(judging: JudgingInTest): Promise<Visit> {
  return visitAs(judging, await signIn(judging.url, (await judging.person('staff', null, 'Sam Staff')).person));
}

export function visitAs(judging: JudgingInTest, cookie: string): Visit {
  const headers = { cookie, accept: 'text/html', origin: judging.url };
  return {
    async look(path) {
      const answer = await fetch(judging.url + path, { headers });
      return { status: answer.status, text: await answer.text() };
    },
    async post(path, fields = {}) {
      const sent = { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) } as const;
      const answer = await fetch(judging.url + path, sent);
      return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
    },
  };
}
