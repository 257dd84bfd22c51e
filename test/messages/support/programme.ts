import type { ThreadCircle, ThreadProgramme } from '../../../src/messages/index.js';

/** A programme of tests: circles, households and papers are what the test says. */
export class TestProgramme implements ThreadProgramme {
  readonly code = 'trial';
  readonly circles = new Map<string, ThreadCircle>();
  readonly households: (readonly [string, string])[] = [];
  /** Who is no longer what they are in a circle, or until when. */
  readonly ends = new Map<string, Date>();

  relation = (code: string) => ({ key: `messages.form.${code === 'student' ? 'title' : 'text'}` });

  circlesOf = async (_manager: unknown, accountId: string) =>
    [...this.circles.values()].filter(({ people }) => people.some((person) => person.accountId === accountId));

  circle = async (_manager: unknown, aboutId: string) => this.circles.get(aboutId) ?? null;

  related = async (_manager: unknown, accountIds: readonly string[]) =>
    this.households.filter((pair) => pair.every((id) => accountIds.includes(id)));

  standing = async (_manager: unknown, _aboutId: string, accountIds: readonly string[]) =>
    new Map(accountIds.map((id) => [id, this.ends.get(id) ?? null]));
}
