import { newId } from '../../../src/platform/index.js';
import type { ConsentApp } from './consent-app.js';
import { allYes } from './fair.js';

export interface AskedGuardian {
  requestId: string;
  subjectId: string;
  token: string;
  linkPath: string;
}

const day = 86_400_000;

interface Wishes {
  subjectId?: string;
  name?: string;
  email?: string;
  locale?: string;
  expiresAt?: Date;
}

/** A guardian who has been asked; by default about a new work, in English, with two weeks to answer. */
export async function aGuardian(portal: ConsentApp, wishes: Wishes = {}): Promise<AskedGuardian> {
  const {
    subjectId = newId(),
    name = 'Rosa Sample',
    email = 'rosa@example.org',
    locale = 'en',
    expiresAt = new Date(Date.now() + 14 * day),
  } = wishes;
  const asked = await portal.do((unit) =>
    portal.service.ask(unit, { programme: 'fair', subjectId, giver: { name, email }, locale, expiresAt }),
  );
  return { ...asked, subjectId };
}

/** Opens a page as a browser does; `path` as in the mail or below the token. */
export async function open(
  portal: ConsentApp,
  path: string,
): Promise<{ status: number; html: string; headers: Headers }> {
  const answer = await fetch(`${portal.url}${path}`, { redirect: 'manual', headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text(), headers: answer.headers };
}

/** Sends a form as a browser does. */
export async function send(portal: ConsentApp, path: string, fields: Record<string, string> = {}) {
  const answer = await fetch(`${portal.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html' },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
}

/** The hidden fields of a page's form: the revision, and the words that were shown. */
function hiddenFields(html: string): Record<string, string> {
  const inputs = Array.from(html.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g), ([input]) => input);
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The form filled in with yes to everything, but for what the test says. */
export async function filledIn(
  portal: ConsentApp,
  path: string,
  changes: Record<string, string> = {},
): Promise<Record<string, string>> {
  const { html } = await open(portal, path);
  const answers = Object.fromEntries(Object.entries(allYes).map(([code, answer]) => [`answer_${code}`, answer]));
  return { ...hiddenFields(html), ...answers, relation: 'parent', signature: 'Rosa Sample', ...changes };
}

/** A guardian who has said yes to everything. */
export async function aGuardianWhoAgreed(portal: ConsentApp, wishes: Wishes = {}): Promise<AskedGuardian> {
  const asked = await aGuardian(portal, wishes);
  const { status, html } = await send(
    portal,
    `/consent/${asked.token}/answers`,
    await filledIn(portal, asked.linkPath),
  );
  if (status !== 303) throw new Error(`Agreeing answered ${status}: ${html}`);
  return asked;
}
