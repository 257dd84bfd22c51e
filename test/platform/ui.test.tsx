import { describe, expect, test } from '@jest/globals';
import type { VNode } from 'preact';
import {
  Button,
  Card,
  Catalogue,
  Checkboxes,
  DateField,
  dateFromParts,
  Deadline,
  FileField,
  Form,
  loadCatalogue,
  Pagination,
  Progress,
  Radios,
  renderDocument,
  renderFragment,
  Select,
  Steps,
  Table,
  Tag,
  TextArea,
  TextField,
  type FormState,
  type Reader,
} from '../../src/platform/index.js';
import { GalleryPage } from '../../src/platform/ui/gallery.js';

const catalogue = loadCatalogue({ lenient: false });
const english: Reader = { catalogue, locale: 'en', timeZone: 'Asia/Tokyo', now: new Date('2026-03-20T00:00:00Z') };
const html = (node: VNode, reader: Partial<Reader> = {}) => renderFragment({ ...english, ...reader }, node);

const sentBack: FormState = {
  values: {
    title: 'Dawn & dusk',
    category: 'poetry',
    scopes: ['exhibit', 'press'],
    birthDateDay: '31',
    birthDateMonth: '2',
    birthDateYear: '2012',
  },
  errors: [
    { field: 'title', text: { key: 'ui.gallery.titleMissing' } },
    { field: 'birthDate', text: { key: 'ui.gallery.noSuchDay' } },
  ],
};

describe('a form that was refused', () => {
  const page = html(
    <Form action="/entries" form={sentBack}>
      <TextField name="title" label="Title" hint="As it should be shown" />
      <DateField name="birthDate" label="Date of birth" />
      <Radios
        name="category"
        label="Category"
        choices={[
          { value: 'art', label: 'Art' },
          { value: 'poetry', label: 'Poetry' },
        ]}
      />
      <Checkboxes
        name="scopes"
        label="Where"
        choices={['exhibit', 'press', 'tour'].map((value) => ({ value, label: value }))}
      />
    </Form>,
  );

  test('names each error and links it to its field', () => {
    expect(page).toContain('Please look at 2 things');
    expect(page).toContain('<a href="#field-title">Please give your piece a title.</a>');
    expect(page).toContain('id="field-title"');
    expect(page).toContain('<a href="#field-birthDate">');
    expect(page).toMatch(/<input[^>]*id="field-birthDate"[^>]*name="birthDateMonth"/);
  });

  test('gives back all that was typed and chosen', () => {
    expect(page).toContain('value="Dawn &amp; dusk"');
    expect(page).toMatch(/name="birthDateDay" value="31"/);
    expect(page).toMatch(/value="poetry" checked/);
    expect(page.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2);
  });

  test('tells assistive technology which field is wrong and why', () => {
    expect(page).toMatch(
      /<input[^>]*name="title"[^>]*aria-describedby="field-title-error field-title-hint"[^>]*aria-invalid="true"/,
    );
    expect(page).toContain('id="field-title-error"');
    expect(page).toMatch(/<fieldset[^>]*aria-describedby="field-birthDate-error"/);
  });
});

describe('a field', () => {
  test('shows what is stored until something was typed', () => {
    expect(html(<TextField name="title" label="Title" defaultValue="Dawn" />)).toContain('value="Dawn"');
  });

  test('for a password is never filled', () => {
    const form = { values: { password: 'secret words' }, errors: [] };
    expect(html(<TextField name="password" label="Password" type="password" form={form} />)).not.toContain('secret');
  });

  test('for a date stands in the order of the language, and takes a stored day apart', () => {
    const order = (locale: string) =>
      Array.from(
        html(<DateField name="on" label="On" defaultValue="2012-04-01" />, { locale }).matchAll(
          /name="on(\w+)" value="(\w+)"/g,
        ),
        (m) => [m[1], m[2]],
      );
    expect(order('en')).toEqual([
      ['Month', '4'],
      ['Day', '1'],
      ['Year', '2012'],
    ]);
    expect(order('es')).toEqual([
      ['Day', '1'],
      ['Month', '4'],
      ['Year', '2012'],
    ]);
  });

  test('for a long text counts by the counter of the rule', () => {
    const field = html(
      <TextArea name="poem" label="Poem" defaultValue={'two\r\nwords'} count={{ mode: 'words', max: 1 }} />,
    );
    expect(field).toContain('Words: 2 of 1');
    expect(field).toContain('data-text="Words: {count} of {max}"');
    expect(field).toContain('too long');
  });

  test('for a choice keeps the one that was chosen', () => {
    const field = html(
      <Select name="city" label="City" choices={[{ value: 'b', label: 'Bologna' }]} defaultValue="b" />,
    );
    expect(field).toMatch(/<option[^>]*selected[^>]*>Bologna/);
    expect(field).toContain('Please choose');
  });

  test('for a file names its limit for the page, and works as a plain input', () => {
    const field = html(<FileField name="work" label="Picture" maxBytes={5000} />);
    expect(field).toContain('data-max="5000"');
    expect(field).toMatch(/<input[^>]*type="file"/);
  });
});

describe('three inputs make a day', () => {
  const body = (day: string, month: string, year: string) => ({ onDay: day, onMonth: month, onYear: year });

  test('written with or without zeros, in Arabic digits too', () => {
    expect(dateFromParts(body('1', '04', '2012'), 'on')).toBe('2012-04-01');
    expect(dateFromParts(body('٢٩', '٢', '٢٠١٢'), 'on')).toBe('2012-02-29');
  });

  test('left empty they are an empty answer', () => {
    expect(dateFromParts(body('', '', ''), 'on')).toBe('');
    expect(dateFromParts({}, 'on')).toBe('');
  });

  test.each([
    ['30', '2', '2012'],
    ['29', '2', '2011'],
    ['1', '13', '2012'],
    ['1', '', '2012'],
    ['1', '1', '12'],
    ['first', '1', '2012'],
  ])('%s/%s/%s is no day', (day, month, year) => {
    expect(dateFromParts(body(day, month, year), 'on')).toBeUndefined();
  });
});

describe('what a page tells', () => {
  test('a deadline is told in both zones, with what is left', () => {
    const told = html(<Deadline at={new Date('2026-04-02T03:59:00Z')} timeZone="America/New_York" />);
    expect(told).toMatch(/<time datetime="2026-04-02T03:59:00.000Z">Apr 1, 2026, 11:59\sPM EDT<\/time>/);
    expect(told).toContain('where you are');
    expect(told).toContain('closes in 13 days');
  });

  test('a deadline in the reader’s own zone is told once, and a past one as past', () => {
    const told = html(<Deadline at={new Date('2026-03-19T00:00:00Z')} timeZone="Asia/Tokyo" />);
    expect(told).not.toContain('where you are');
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
    expect(table).toContain('data-label="Length"');
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
    const carried = Object.fromEntries(catalogue.keys('en').map((key) => [key, `«${catalogueSentence(key)}»`]));
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

/** The raw sentence, where it has no places to fill; ICU accepts it as its own message. */
function catalogueSentence(key: string): string {
  try {
    return catalogue.text('en', key);
  } catch {
    return '…';
  }
}
