import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Notices } from '../../src/messages/writing/notices.service.js';
import { queriesOf } from '../support/queries.js';
import { inThread, MessagesPortal, NOON, type Somebody } from './support/messages-portal.js';

let messages: MessagesPortal;
let aiko: Somebody;
let mother: Somebody;
let host: Somebody;
let coordinator: Somebody;
let guard: Somebody;

beforeAll(async () => {
  messages = await MessagesPortal.start();
  aiko = await messages.somebody('Aiko Mori', '2010-05-05');
  mother = await messages.somebody('Emi Mori');
  host = await messages.somebody('Ruth Adler');
  coordinator = await messages.somebody('Rosa Lindqvist');
  guard = await messages.guard('Dana Weiss');
});
afterAll(() => messages.portal.stop());

const at = (moment: string) => messages.at(moment);
/** In Chicago, where Aiko lives in these tests. */
const LATE = '2026-11-19T04:30:00Z';
const BEFORE_SEVEN = '2026-11-19T12:59:59Z';
const SEVEN = '2026-11-19T13:00:00Z';
beforeEach(() => at(NOON));

async function thread(text = 'When do you arrive?') {
  const people = [
    inThread(aiko, 'minor'),
    inThread(host, 'adult'),
    inThread(coordinator, 'adult'),
    inThread(mother, 'guardian', { guards: [aiko.id], timeZone: 'Asia/Tokyo' }),
  ];
  const { location } = await messages.begin(host, messages.circle(people), { text });
  return { path: location!, id: location!.split('/').at(-1)! };
}

const write = ({ browser }: Somebody, path: string, text: string, wishes: Record<string, string> = {}) =>
  browser.post(`${path}/messages`, { text, ...wishes });
const reads = async ({ browser }: Somebody, path: string) => (await browser.get(path)).text;
const messageId = (page: string, words: string) =>
  [...page.matchAll(/<li class="bubble[^"]*" id="([^"]+)">(.*?)<\/li>/gs)].find(([, , inner]) =>
    inner!.includes(words),
  )![1]!;

const listed = () => queriesOf(() => reads(coordinator, '/messages'));

describe('What is written', () => {
  test('is read by those in the thread, and the thread exists for nobody else', async () => {
    const { path } = await thread();
    expect(await reads(aiko, path)).toContain('When do you arrive?');
    expect((await aiko.browser.get('/messages')).text).toContain('The first week');
    const stranger = await messages.somebody('Vera Stranger');
    expect((await stranger.browser.get(path)).status).toBe(404);
    expect((await write(stranger, path, 'Hello')).status).toBe(404);
    expect((await guard.browser.get(path)).status).toBe(404);
  });

  test('comes back with the form when nothing or too much was typed', async () => {
    const { path } = await thread();
    expect((await write(host, path, '  ')).text).toContain('Write something.');
    const long = await write(host, path, 'a'.repeat(5_001));
    expect(long.status).toBe(422);
    expect(long.text).toContain('a'.repeat(5_001));
  });

  test('is told by a mail without a word of it, and not to who has read it', async () => {
    const { path, id } = await thread('The key is under the stone');
    const notices = messages.portal.app.get(Notices);
    await notices.tell(id, aiko.id);
    await notices.tell(id, host.id);
    const [mail, ...more] = await messages.portal.mails(aiko.email);
    expect(mail!.subject).toBe('You have a message');
    expect(mail!.text).not.toMatch(/key|Ruth|first week/i);
    expect(more).toEqual([]);
    expect(await messages.portal.mails(host.email)).toEqual([]);
    at('2026-11-18T18:05:00Z');
    await reads(mother, path);
    await notices.tell(id, mother.id);
    expect(await messages.portal.mails(mother.email)).toEqual([]);
  });

  test('opens in as many queries for one message as for many, and so does the list', async () => {
    const { path } = await thread();
    const open = () => queriesOf(() => reads(coordinator, path));
    await open();
    await listed();
    const [one, oneListed] = [(await open()).length, (await listed()).length];
    for (const text of ['a', 'b', 'c']) await write(host, path, text);
    await thread();
    expect((await open()).length).toBe(one);
    expect((await listed()).length).toBe(oneListed);
  });
});

describe('At night for the minor', () => {
  test('an adult’s message waits until seven; the other adults see it at once', async () => {
    const { path } = await thread();
    at(LATE);
    expect(await reads(host, path)).toContain('It is night for a young person');
    await write(host, path, 'Are you still awake?');
    expect(await reads(coordinator, path)).toContain('Are you still awake?');
    expect(await reads(mother, path)).toContain('Are you still awake?');
    expect(await reads(aiko, path)).not.toContain('Are you still awake?');
    at(BEFORE_SEVEN);
    expect(await reads(aiko, path)).not.toContain('Are you still awake?');
    at(SEVEN);
    expect(await reads(aiko, path)).toContain('Are you still awake?');
  });

  test.each([
    ['begins at nine', '2026-11-19T02:59:59Z', '2026-11-19T03:00:00Z'],
    ['ends at seven', SEVEN, BEFORE_SEVEN],
    ['ends an hour earlier by the sun in summer time', '2026-07-15T12:00:00Z', '2026-07-15T11:59:59Z'],
  ])('it %s', async (_what, day, night) => {
    const { path } = await thread();
    at(day);
    expect(await reads(host, path)).not.toContain('It is night');
    at(night);
    expect(await reads(host, path)).toContain('It is night');
  });

  test('a guardian, the minor and an emergency wait for nothing', async () => {
    const { path, id } = await thread();
    at(LATE);
    await write(mother, path, 'Grandfather called');
    await write(host, path, 'The school is on fire', { emergency: 'yes' });
    await write(aiko, path, 'I am here');
    const seen = await reads(aiko, path);
    expect(seen).toContain('Grandfather called');
    expect(seen).toContain('The school is on fire');
    expect(await reads(coordinator, path)).toContain('I am here');
    const [record] = await messages.portal.sql<{ details: { emergency: boolean } }>(
      `SELECT details FROM audit_record WHERE action = 'thread.written' AND subject_id = $1 AND details->>'emergency' = 'true'`,
      [id],
    );
    expect(record!.details.emergency).toBe(true);
  });
});

describe('What is taken back', () => {
  test('is gone for the others; what an adult wrote stays for an investigation, what a minor wrote does not', async () => {
    const { path, id } = await thread('Do not tell your mother');
    await write(aiko, path, 'I am sad today');
    const page = await reads(host, path);
    await host.browser.post(`${path}/messages/${messageId(page, 'Do not tell')}/taking-back`);
    await aiko.browser.post(`${path}/messages/${messageId(page, 'I am sad')}/taking-back`);
    expect(await reads(coordinator, path)).not.toMatch(/Do not tell|I am sad/);
    const investigated = (await guard.browser.get(`/messages/investigations/${id}`)).text;
    expect(investigated).toContain('Do not tell your mother');
    expect(investigated).not.toContain('I am sad');
  });

  test('is only ever one’s own, and no message is rewritten', async () => {
    const { path, id } = await thread();
    const page = await reads(host, path);
    const refused = await coordinator.browser.post(`${path}/messages/${messageId(page, 'arrive')}/taking-back`);
    expect(refused.status).toBe(404);
    await expect(
      messages.portal.sql(`UPDATE thread_message SET text = 'Nothing' WHERE thread_id = $1`, [id]),
    ).rejects.toThrow(/never rewritten/);
  });
});
