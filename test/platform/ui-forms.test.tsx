import { describe, expect, test } from '@jest/globals';
import {
  Checkboxes,
  DateField,
  dateFromParts,
  FileField,
  Form,
  Radios,
  Select,
  TextArea,
  TextField,
  type FormState,
} from '../../src/platform/index.js';
import { html } from './reader.js';

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
    expect(page).toMatch(/<fieldset[^>]*aria-describedby="field-birthDate-error field-birthDate-hint"/);
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
    expect(field).toContain('data-text="Words: {count} of 1"');
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

/** Names and values of the inputs of a date, in their order on the page. */
const order = (locale: string) =>
  Array.from(
    html(<DateField name="on" label="On" defaultValue="2012-04-01" />, { locale }).matchAll(
      /name="on(\w+)" value="(\w+)"/g,
    ),
    (m) => [m[1], m[2]],
  );

const body = (day: string, month: string, year: string) => ({ onDay: day, onMonth: month, onYear: year });
