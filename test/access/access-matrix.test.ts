import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Role } from '../../src/auth/index.js';
import { aPerson, signIn, type Person } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { routesOf, sampleOf, type Route } from '../support/routes.js';

const kinds = ['visitor', 'student', 'guardian', 'judge', 'coordinator', 'staff', 'administrator'] as const;
type Kind = (typeof kinds)[number];
type Row = Route & Record<Kind, 'yes' | 'no' | 'own'>;

let portal: TestPortal;
let rows: Row[];
const people = new Map<Kind, Person>();
beforeAll(async () => {
  portal = await startPortal({ PORTAL_ROLE: 'web', POSTS_PER_MINUTE: '100000' });
  const files = (await Array.fromAsync(glob('docs/access-matrix/*.csv'))).toSorted();
  rows = files.flatMap((file) => parse<Row>(readFileSync(file), { columns: true, trim: true }));
  for (const kind of kinds.slice(1)) {
    people.set(kind, await aPerson(portal.app, { role: kind as Role, displayName: kind, birthDate: '2010-05-05' }));
  }
});
afterAll(() => portal.stop());

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

/** So many routes are asked at a time. */
const abreast = 6;

/** Ending a session ends the walk of that person: those routes come last, one by one. */
const endsSession = ({ method, path }: Route) =>
  method === 'POST' && /sign-out|session|password|sign-in|second-factor/.test(path);

async function isLetIn(route: Route, cookie: string | undefined): Promise<boolean> {
  const answer = await fetch(portal.url + sampleOf(route.path), {
    method: route.method,
    redirect: 'manual',
    headers: {
      accept: route.path.startsWith('/api/') ? 'application/json' : 'text/html',
      ...(cookie ? { cookie } : {}),
    },
    signal: AbortSignal.timeout(20_000),
  });
  await answer.body?.cancel();
  // Nobody's record and an empty form are an answer in words, never a failure.
  if (answer.status >= 500) throw new Error(`${nameOf(route)} answered ${answer.status}.`);
  const toSignIn = answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in?next=');
  return !(toSignIn || answer.status === 401 || answer.status === 403);
}

async function disagreements(kind: Kind): Promise<string[]> {
  const person = people.get(kind);
  const session = async () => person && signIn(portal.url, person);
  const wrong: string[] = [];
  const walk = async (row: Row, cookie: string | undefined) => {
    const letIn = await isLetIn(row, cookie);
    if (letIn !== (row[kind] !== 'no'))
      wrong.push(`${nameOf(row)}: the matrix says ${row[kind]}, the portal ${letIn ? 'lets in' : 'refuses'}`);
  };

  const cookie = await session();
  const waiting = rows.filter((row) => !endsSession(row));
  const lane = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) await walk(row, cookie);
  };
  await Promise.all(Array.from({ length: abreast }, lane));
  for (const row of rows.filter(endsSession)) await walk(row, await session());
  return wrong;
}

describe('the access matrix', () => {
  test('has exactly one row for each route, and no other', () => {
    const listed = rows.map(nameOf).toSorted();
    expect(listed).toEqual([...new Set(routesOf(portal.app).map(nameOf))].toSorted());
    expect(new Set(listed).size).toBe(listed.length);
  });

  // More than a thousand routes, each asked by each kind of user.
  test.each(kinds)(
    'is what a %s meets',
    async (kind) => {
      expect(await disagreements(kind)).toEqual([]);
    },
    180_000,
  );
});
