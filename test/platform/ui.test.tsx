import { describe, expect, test } from '@jest/globals';
import {
  Button,
  Card,
  Catalogue,
  Deadline,
  Pagination,
  Progress,
  renderDocument,
  Steps,
  Table,
  Tag,
  type Reader,
} from '../../src/platform/index.js';
import { GalleryPage } from '../../src/platform/ui/gallery.js';
import { english, html } from './reader.js';

describe('what a page tells', () => {
  test('a deadline is told in both zones, with what is left', () => {
    const told = html(<Deadline at={new Date('2026-04-02T03:59:00Z')} timeZone="America/New_York" />);
    expect(told).toMatch(/<time datetime="2026-04-02T03:59:00.000Z">Apr 1, 2026, 11:59\sPM EDT<\/time>/);
    expect(told).toContain('where you are');
    expect(told).toContain('closes in 13 days');
  });

  test('a deadline in the reader’s own zone is told once, and a past one as past', () => {
    const told = html(<Deadline at={new Date('2026-03-19T00:00:00Z')} timeZone="Asia/Tokyo" />);
    expect(told).not.toContain('deadline__here');
    expect(told).toContain('closed 1 day ago');
  });

  test('the step at hand is marked, and the others say what they are', () => {
    const steps = html(
      <Steps steps={[{ text: 'City', href: '/1' }, { text: 'Piece' }, { text: 'Send' }]} current={1} />,
    );
    expect(steps.match(/aria-current="step"/g)).toHaveLength(1);
    expect(steps).toContain('(done)');
    expect(steps).toContain('(not yet)');
  });

  test('progress works by reloading and, where there are events, live', () => {
    const bar = html(<Progress label="Import" done={3} total={10} events="/events" reload="/here" />);
    expect(bar).toMatch(/<portal-progress src="\/events"/);
    expect(bar).toMatch(/<progress value="3" max="10"/);
    expect(bar).toContain('href="/here"');
  });

  test('a table names its rows, and tells how it is sorted', () => {
    const columns = [
      { heading: 'City', cell: (row: string) => row, sort: { href: '?by=city', direction: 'ascending' as const } },
      { heading: 'Length', cell: (row: string) => row.length, numeric: true },
    ];
    const table = html(<Table caption="Cities" columns={columns} rows={['Ōsaka']} rowKey={(row) => row} />);
    expect(table).toContain('<th scope="row" data-label="City">Ōsaka</th>');
    expect(table).toContain('aria-sort="ascending"');
    expect(table).toContain('data-label="Length" class="numeric"><div>5</div></td>');
  });

  test('a list of one page has no ways to others', () => {
    expect(html(<Pagination previous={null} />)).toBe('');
    expect(html(<Pagination next="?after=x" />)).toContain('rel="next"');
  });

  test('a card leads to its thing, in the language of its title', () => {
    expect(html(<Card title="大阪" lang="ja" href="/osaka" />)).toContain(
      '<h3 class="card__title" lang="ja"><a href="/osaka">大阪</a></h3>',
    );
  });

  test('a button can tell which one was pressed', () => {
    expect(html(<Button text="Save" name="then" value="stay" />)).toMatch(/type="submit"[^>]*name="then" value="stay"/);
  });

  test('what comes from people is escaped', () => {
    expect(html(<Tag text={'<script>alert("x")</script>'} />)).not.toContain('<script>');
  });
});

describe('a whole page', () => {
  const brand = { name: 'Sister Cities International' };
  const nav = [
    { href: '/', text: 'Home' },
    { href: '/exhibit', text: 'Exhibit' },
  ];
  const whole = (reader: Partial<Reader> = {}, path = '/exhibit/poetry?after=3') =>
    renderDocument(
      { ...english, ...reader },
      { title: 'Poetry', brand, nav, path, body: <GalleryPage />, width: 'full' },
    );

  test('bears its language and title, a way past the navigation, and one first heading for its main part', () => {
    const page = renderDocument(english, { title: 'Poetry', brand, nav, path: '/', body: <h1>Poetry</h1> });
    expect(page).toMatch(/^<!doctype html><html lang="en" dir="ltr"><head>/);
    expect(page).toContain('<title>Poetry – Sister Cities International</title>');
    expect(page).toMatch(/<body><div class="site" id="site"><a class="usa-skipnav" href="#main">/);
    expect(page).toContain('<main id="main"');
  });

  test('has nothing inline that a strict content policy refuses', () => {
    const page = whole();
    expect(page).not.toMatch(/\sstyle=/);
    expect(page).not.toMatch(/<style/);
    expect(page).not.toMatch(/<script(?![^>]*src=)/);
    expect(page).not.toMatch(/\son[a-z]+=/);
  });

  test('marks where one is, and keeps the place when the language changes', () => {
    expect(whole()).toMatch(/<a href="\/exhibit" aria-current="true">/);
    expect(whole({}, '/exhibit')).toMatch(/<a href="\/exhibit" aria-current="page">/);
    expect(whole()).toContain('href="/exhibit/poetry?after=3&amp;lang=es"');
  });

  test('offers to sign in, or to sign out by a post', () => {
    expect(whole()).toContain('href="/sign-in"');
    const account = { name: 'Mika', href: '/account', signOutAction: '/sign-out' };
    const signedIn = renderDocument(english, { title: 'Home', brand, nav, account, path: '/', body: null });
    expect(signedIn).toContain('<form method="post" action="/sign-out">');
    expect(signedIn).not.toContain('href="/sign-in"');
  });

  test('can be kept out of search engines', () => {
    const page = renderDocument(english, { title: 'Home', brand, nav, path: '/', body: null, unlisted: true });
    expect(page).toContain('<meta name="robots" content="noindex"');
  });

  test('is written from the right in a language that is, without further ado', () => {
    const carried = Object.fromEntries(english.catalogue.keys('en').map((key) => [key, `«${catalogueSentence(key)}»`]));
    const three = new Catalogue({ en: carried, ar: carried });
    const page = whole({ catalogue: three, locale: 'ar' });
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('«Skip to the content»');
    expect(page).toContain('hreflang="ar"');
  });

  test('is complete in Spanish', () => {
    expect(whole({ locale: 'es' })).toContain('Ir al contenido');
  });
});

/** The sentence, where it has no places to fill. */
function catalogueSentence(key: string): string {
  try {
    return english.catalogue.text('en', key);
  } catch {
    return '…';
  }
}
