import { Body, Controller, Get, Post } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  Access,
  Conflict,
  everyone,
  Form,
  page,
  readForm,
  refused,
  seeOther,
  system,
  TextField,
  visitor,
  type AccessRule,
  type FormState,
} from '../../src/platform/index.js';
import { startPlatform, type PlatformApp } from '../support/platform-app.js';

const accountsOnly: AccessRule = { name: 'accounts', allows: (actor) => actor.kind !== 'visitor' };
const schema = z.object({ title: z.string().trim().min(1, 'platform.form.invalid') });

function NoteForm({ form }: { form: FormState }) {
  return (
    <Form action="/notes" form={form}>
      <TextField name="title" label="Title" />
      <TextField name="place" label="Place" />
    </Form>
  );
}

@Controller('notes')
class NotesController {
  @Get()
  @Access(everyone)
  show() {
    return page(NoteForm, { form: { values: {}, errors: [] } }, { title: 'Notes' });
  }

  @Post()
  @Access(everyone)
  write(@Body() body: unknown) {
    const reading = readForm(schema, body);
    if (!reading.ok) return page(NoteForm, { form: reading.form }, { title: 'Notes', status: 422 });
    written = reading.value.title;
    return seeOther('/notes', { key: 'platform.mailbox.title' });
  }

  @Get('shared')
  @Access(everyone)
  shared() {
    return page(NoteForm, { form: { values: {}, errors: [] } }, { title: 'Notes', sharedFor: 60 });
  }

  @Post('onward')
  @Access(everyone)
  onward(@Body() { path }: { path: string }) {
    return seeOther(path);
  }

  @Get('secret')
  @Access(accountsOnly)
  secret() {
    return { open: true };
  }

  @Get('undeclared')
  undeclared() {
    return { open: true };
  }

  @Get('broken')
  @Access(everyone)
  broken(): never {
    throw new Error('the disk of Maria Example is full');
  }

  @Get('conflict')
  @Access(everyone)
  conflict(): never {
    const verdict = refused('platform.failure.conflict');
    const rule = {
      id: 'note-is-open',
      cites: 'House rules, 3',
      severity: 'block',
      ok: false,
      because: { key: 'platform.failure.conflict' },
    } as const;
    throw new Conflict(verdict.ok ? [] : [rule]);
  }
}

let written: string;
let portal: PlatformApp;
beforeAll(async () => {
  portal = await startPlatform({ controllers: [NotesController] });
});
afterAll(() => portal.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${portal.url}${path}`, { headers, redirect: 'manual' });
const readMetrics = ({ url }: PlatformApp, authorization: string) =>
  fetch(`${url}/metrics`, { headers: { authorization } });
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${portal.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });

describe('every answer', () => {
  test('forbids inline scripts, frames and content from elsewhere', async () => {
    const policy = (await get('/notes')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('carries a reference and does not say what serves it', async () => {
    const { headers } = await get('/notes');
    expect(headers.get('x-reference')).toMatch(/^[0-9A-F]{10}$/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('a route', () => {
  test('that declares no access is refused to everyone', async () => {
    portal.actAs(system);
    expect((await get('/notes/undeclared')).status).toBe(403);
    portal.actAs(visitor);
  });

  test('for accounts leads a visitor to the sign-in and back', async () => {
    const answer = await get('/notes/secret', { accept: 'text/html' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fnotes%2Fsecret');
  });

  test('for accounts answers a program with 401 as problem details', async () => {
    const answer = await get('/notes/secret', { accept: 'application/json' });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('a form', () => {
  test('comes back filled, with a sentence at the field, as 422', async () => {
    const answer = await post('/notes', { title: ' ', place: 'São Paulo' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="São Paulo"');
    expect(html).toContain('href="#field-title"');
  });

  test('that was taken leads on with 303 and a sentence shown once', async () => {
    const answer = await post('/notes', { title: 'A bridge' });
    expect(answer.status).toBe(303);
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('portal_flash='))!;
    expect(cookie).toMatch(/HttpOnly/);
    const next = await get('/notes', { cookie: cookie.split(';')[0]! });
    expect(await next.text()).toContain('Mailbox');
    expect(next.headers.getSetCookie().join()).toContain('portal_flash=;');
  });

  test('sent by another site changes nothing', async () => {
    expect((await post('/notes', { title: 'x' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post('/notes', { title: 'x' }, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await post('/notes', { title: 'x' }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post('/notes', { title: 'x' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  test('with a forged flash cookie shows nothing of it', async () => {
    const forged = `${Buffer.from('{"key":"platform.mailbox.intro"}').toString('base64url')}.AAAA`;
    expect(await (await get('/notes', { cookie: `portal_flash=${forged}` })).text()).not.toContain('no mail server');
  });

  test('larger than a form may be is refused with a sentence', async () => {
    const answer = await post('/notes', { title: 'x'.repeat(1_200_000) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('more than we can take');
  });
});

describe('made-up input', () => {
  test('with NUL bytes in a form is taken without them', async () => {
    expect((await post('/notes', { title: 'A\0 bridge' })).status).toBe(303);
    expect(written).toBe('A bridge');
  });

  test('with NUL bytes in an address is a bad request', async () => {
    expect((await get('/notes?title=%00')).status).toBe(400);
    expect((await get('/notes/%00')).status).toBe(400);
  });

  test.each(['{"title":{"a":1}}', '{"title":[{"toString":1}]}', '{"__proto__":["x"]}', '[1]', '"x"'])(
    'that is no form is refused as a form: %s',
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${portal.url}/notes`, { method: 'POST', body, headers, redirect: 'manual' });
      expect([400, 422]).toContain(answer.status);
    },
  );

  test.each(['portal_flash=%', 'portal_lang=%E0%A4%A'])('in a cookie stands in no one’s way: %s', async (cookie) => {
    expect((await get('/notes', { cookie })).status).toBe(200);
  });

  test.each([
    ['/a\r\nSet-Cookie: x=1', '/a%0D%0ASet-Cookie:%20x=1'],
    ['/communities?q=Łódź', '/communities?q=%C5%81%C3%B3d%C5%BA'],
  ])('cannot break the header that leads on: %j', async (path, location) => {
    const answer = await post('/notes/onward', { path });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(location);
  });
});

describe('a page that every visitor sees alike', () => {
  test('may be kept by shared caches', async () => {
    expect((await get('/notes/shared')).headers.get('cache-control')).toBe('public, max-age=60');
  });

  test('is not kept with a cookie in it: neither after a flash, nor with a change of language', async () => {
    const flash = (await post('/notes', { title: 'A bridge' })).headers.getSetCookie()[0]!.split(';')[0]!;
    expect((await get('/notes/shared', { cookie: flash })).headers.get('cache-control')).toBe('private, no-store');
    expect((await get('/notes/shared?lang=es')).headers.get('cache-control')).toBe('private, no-store');
  });
});

const comingFrom = async (referer: string) => (await get('/notes/conflict', { accept: 'text/html', referer })).text();

describe('a failure', () => {
  test('nobody knew of shows a reference and tells nothing else', async () => {
    const answer = await get('/notes/broken', { accept: 'text/html' });
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).toContain(answer.headers.get('x-reference')!);
    expect(html).not.toContain('Maria');
  });

  test('by a rule names the rule and where it is written, on the page and in the API', async () => {
    expect(await (await get('/notes/conflict', { accept: 'text/html' })).text()).toContain('House rules, 3');
    const problem = (await (await get('/notes/conflict', { accept: 'application/json' })).json()) as {
      status: number;
      rules: { id: string }[];
    };
    expect(problem).toMatchObject({ status: 409, rules: [{ id: 'note-is-open', cites: 'House rules, 3' }] });
  });

  test('leads back to the page of this site from which somebody came, and to no other', async () => {
    expect(await comingFrom(`${portal.url}/notes?page=2`)).toContain('href="/notes?page=2"');
    for (const other of ['https://elsewhere.example/notes?page=2', `${portal.url}//elsewhere.example`, 'notes?page=2'])
      expect(await comingFrom(other)).not.toContain('Go back to the page before');
  });

  test('of a page that is not there is a page in the reader’s language', async () => {
    const answer = await get('/nowhere', { accept: 'text/html', 'accept-language': 'es-MX,es;q=0.9' });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('No hemos encontrado');
  });
});

describe('operations', () => {
  test('the process says that it lives and is ready', async () => {
    expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await get('/readyz')).json()).toEqual({ database: 'ok', queue: 'ok' });
  });

  test('metrics count requests by route pattern', async () => {
    expect(await (await get('/metrics')).text()).toMatch(/portal_request_seconds_count\{.*route="\/notes"/);
  });

  test('metrics are nobody’s in production without the token', async () => {
    const production = {
      NODE_ENV: 'production',
      SECRET_KEY: 'a secret for tests that is long enough',
      PUBLIC_URL: 'https://portal.example.org',
      DATABASE_URL: 'postgres://portal@db/portal',
      SMTP_URL: 'smtp://127.0.0.1:9',
    };
    const shut = await startPlatform({ settings: production });
    const open = await startPlatform({ settings: { ...production, METRICS_TOKEN: 'sesame' } });
    expect((await readMetrics(shut, '')).status).toBe(404);
    expect((await readMetrics(open, 'Bearer guess')).status).toBe(404);
    expect((await readMetrics(open, 'Bearer sesame')).status).toBe(200);
    await Promise.all([shut.stop(), open.stop()]);
  });
});
