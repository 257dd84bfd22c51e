import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  ASSETS_DIR,
  ASSETS_PATH,
  Autosave,
  Button,
  Catalogue,
  FileField,
  Form,
  Keys,
  loadCatalogue,
  Progress,
  Radios,
  renderDocument,
  TextArea,
  type FormState,
} from '../../src/platform/index.js';
import { GalleryPage } from '../../src/platform/ui/gallery.js';

/** What the workshop's server has seen, and how it answers next. */
export interface Workshop {
  url: string;
  saved: string[];
  uploads: number;
  answer: 'well' | 'fails' | 'signed-out' | 'refuses' | 'breaks off';
  stop(): void;
}

const scores = ['1', '2', '3'].map((value) => ({ value, label: value }));
const types: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** A small server with one page for each custom element, under the portal's own content policy. */
export async function openWorkshop(): Promise<Workshop> {
  const workshop: Workshop = { url: '', saved: [], uploads: 0, answer: 'well', stop: () => server.close() };
  const server = createServer((request, response) => void serve(workshop, request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  workshop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return workshop;
}

async function serve(workshop: Workshop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://workshop');
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'",
  );
  if (pathname.startsWith(ASSETS_PATH)) return sendAsset(pathname, response);
  if (pathname === '/events') return sendEvents(response);
  if (request.method === 'POST') return takePost(workshop, request, response);
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(pageAt(pathname, workshop));
}

function pageAt(pathname: string, workshop: Workshop): string {
  const locale = pathname === '/gallery-ar' ? 'ar' : 'en';
  const catalogue = locale === 'ar' ? rightToLeft() : loadCatalogue({ lenient: false });
  return renderDocument(
    { catalogue, locale, timeZone: 'UTC', now: new Date('2026-03-20T00:00:00Z') },
    {
      title: 'Workshop',
      brand: { name: 'Workshop' },
      nav: [{ href: '/', text: 'Home' }],
      path: pathname,
      width: 'full',
      body: bodyAt(pathname, workshop),
    },
  );
}

function bodyAt(pathname: string, workshop: Workshop) {
  if (pathname === '/save') return <SavePage text={workshop.saved.at(-1) ?? ''} />;
  if (pathname === '/send') return <SendPage />;
  if (pathname === '/sent') return <h1>It arrived</h1>;
  if (pathname === '/score') return <ScorePage />;
  if (pathname === '/work') return <Progress label="Importing" done={0} total={3} events="/events" reload="/work" />;
  return <GalleryPage />;
}

function SavePage({ text }: { text: string }) {
  return (
    <Autosave subject="poem-1" action="/save">
      <Form action="/save">
        <TextArea name="poem" label="Poem" defaultValue={text} count={{ mode: 'words', max: 5 }} />
        <input type="hidden" name="version" value="1" />
        <Button text="Save" />
      </Form>
    </Autosave>
  );
}

function SendPage({ form }: { form?: FormState }) {
  return (
    <Form action="/send" form={form} files>
      <TextArea name="about" label="About it" />
      <FileField name="work" label="Picture" maxBytes={1_000_000} />
      <Button text="Send" />
    </Form>
  );
}

function ScorePage() {
  return (
    <Keys shortcuts={[{ key: 's', text: 'Save' }]}>
      <Form action="/save">
        <TextArea name="poem" label="Note" />
        <Radios name="score" label="Score" choices={scores} inline shortcuts />
        <Button text="Save" shortcut="s" />
      </Form>
    </Keys>
  );
}

/** Takes a saved draft (`/save`) or a sent file (`/send`), or fails as the story wants it. */
async function takePost(workshop: Workshop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (workshop.answer === 'breaks off') return void request.socket.destroy();
  const body = await bodyOf(request);
  if (workshop.answer === 'fails') return void response.writeHead(503).end();
  if (workshop.answer === 'signed-out') return void response.writeHead(401).end();
  if (request.url === '/send') return takeUpload(workshop, response);
  workshop.saved.push(new URLSearchParams(body).get('poem') ?? '');
  response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ values: { version: '2' } }));
}

function takeUpload(workshop: Workshop, response: ServerResponse): void {
  workshop.uploads += 1;
  if (workshop.answer !== 'refuses') return void response.writeHead(303, { Location: '/sent' }).end();
  const errors = [{ field: 'work', text: { key: 'ui.gallery.titleMissing' } }];
  const body = <SendPage form={{ values: { about: 'Two lanterns' }, errors }} />;
  const reader = { catalogue: loadCatalogue({ lenient: false }), locale: 'en', timeZone: 'UTC', now: new Date() };
  const page = renderDocument(reader, { title: 'Refused', brand: { name: 'Workshop' }, nav: [], path: '/send', body });
  response.writeHead(422, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('latin1');
}

function sendAsset(pathname: string, response: ServerResponse): void {
  const name = pathname.slice(ASSETS_PATH.length);
  response.setHeader('Content-Type', types[name.split('.').at(-1) ?? ''] ?? 'text/plain');
  response.end(readFileSync(join(ASSETS_DIR, name)));
}

function sendEvents(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/event-stream');
  response.write(`data: ${JSON.stringify({ done: 2, total: 3 })}\n\n`);
  setTimeout(
    () => response.end(`data: ${JSON.stringify({ done: 3, total: 3, finished: true, next: '/sent' })}\n\n`),
    500,
  );
}

/** English sentences under an Arabic label: what counts here is the direction. */
function rightToLeft(): Catalogue {
  const english = loadCatalogue({ lenient: true });
  const sentences = Object.fromEntries(english.keys('en').map((key) => [key, `'${key}'`]));
  return new Catalogue({ en: sentences, ar: sentences });
}
