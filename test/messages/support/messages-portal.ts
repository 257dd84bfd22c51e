import { randomUUID } from 'node:crypto';
import { MessagesModule, ThreadProgrammes, type PersonInThread } from '../../../src/messages/index.js';
import { Clock } from '../../../src/platform/index.js';
import { AuthPortal } from '../../auth/support/auth-portal.js';
import type { Caller } from '../../auth/support/caller.js';
import { TestProgramme } from './programme.js';

/** Noon in Chicago, where the minors of these tests live. */
export const NOON = '2026-11-18T18:00:00Z';

export interface Somebody {
  id: string;
  email: string;
  browser: Caller;
}

/** The portal with messages alone, and a programme of tests. */
export class MessagesPortal {
  readonly programme = new TestProgramme();
  /** The member for whom the programme runs. */
  readonly member = randomUUID();

  private constructor(readonly portal: AuthPortal) {
    portal.app.get(ThreadProgrammes).register(this.programme);
  }

  static async start(): Promise<MessagesPortal> {
    const messages = new MessagesPortal(await AuthPortal.start({}, [], [MessagesModule]));
    messages.at(NOON);
    return messages;
  }

  /** It is this moment from now on. */
  at(moment: string): void {
    Object.assign(this.portal.app.get(Clock), { now: () => new Date(moment) });
  }

  async somebody(displayName: string, birthDate: string | null = null): Promise<Somebody> {
    const person = await this.portal.person({ displayName, birthDate });
    return { ...person, browser: await this.portal.signedIn(person) };
  }

  /** Somebody of the safeguarding group, behind their second factor. */
  async guard(displayName: string, scope: string | null = null): Promise<Somebody> {
    const until = new Date(Date.parse(NOON) + 90 * 86_400_000);
    const person = await this.portal.person({ displayName, roles: [{ role: 'safeguarding', scope, until }] });
    const browser = await this.portal.signedIn(person);
    await this.giveSecondFactor(person.id);
    return { ...person, browser };
  }

  async giveSecondFactor(accountId: string): Promise<void> {
    await this.portal.sql(
      `UPDATE web_session SET sess = jsonb_set(sess::jsonb, '{secondFactor}', 'true')::json WHERE sess->>'accountId' = $1`,
      [accountId],
    );
  }

  circle(people: readonly PersonInThread[], title = 'The stay of Aiko'): string {
    const aboutId = randomUUID();
    this.programme.circles.set(aboutId, { aboutId, scope: this.member, title, people });
    return aboutId;
  }

  /** Begins a thread as a person does. */
  begin(by: Somebody, aboutId: string, wishes: Record<string, string> = {}) {
    return by.browser.post('/messages', {
      circle: `trial ${aboutId}`,
      title: 'The first week',
      text: 'When do you arrive?',
      ...wishes,
    });
  }
}

export const inThread = (
  { id }: Somebody,
  part: PersonInThread['part'],
  wishes: Partial<PersonInThread> = {},
): PersonInThread => ({
  accountId: id,
  part,
  relation: part === 'minor' ? 'student' : 'grown',
  timeZone: 'America/Chicago',
  ...wishes,
});
