import { describe, expect, test } from '@jest/globals';
import {
  Catalogue,
  directionOf,
  formatDateTime,
  formatDay,
  formatNumber,
  formatRelative,
  MissingText,
  negotiateLocale,
} from '../../src/platform/text/index.js';

const messages = {
  en: {
    'a.hello': 'Hello {name}',
    'a.cities': '{count, plural, one {# city} other {# cities}}',
    'a.staff': 'Staff only',
  },
  es: { 'a.hello': 'Hola, {name}', 'a.cities': '{count, plural, one {# ciudad} other {# ciudades}}' },
};
const catalogue = new Catalogue(messages, { staffKeys: ['a.staff'] });

describe('a sentence', () => {
  test('is given in the asked language with its places filled', () => {
    expect(catalogue.text('es', 'a.hello', { name: 'Łódź' })).toBe('Hola, Łódź');
    expect(catalogue.text('en', 'a.cities', { count: 2072 })).toBe('2,072 cities');
  });

  test('never interprets what fills it', () => {
    expect(catalogue.text('en', 'a.hello', { name: '{count} <b>' })).toBe('Hello {count} <b>');
  });

  test('for staff alone is English in every language', () => {
    expect(catalogue.text('es', 'a.staff')).toBe('Staff only');
  });

  test('that is missing stops a test and a developer', () => {
    expect(() => catalogue.text('en', 'a.nothing')).toThrow(MissingText);
  });

  test('words of the data come in the reader’s language, or in English', () => {
    const won = new Catalogue({ en: { 'a.won': 'Won: {award}' }, es: { 'a.won': 'Ganó: {award}' } });
    const params = { award: { en: 'First place', es: 'Primer lugar' } };
    expect(won.text('es', 'a.won', params)).toBe('Ganó: Primer lugar');
    expect(won.text('es', 'a.won', { award: { en: 'First place' } })).toBe('Ganó: First place');
  });

  test('that is missing shows its English in production, or else its key', () => {
    const lenient = new Catalogue({ en: { 'a.new': 'New' }, es: {} }, { lenient: true });
    expect(lenient.text('es', 'a.new')).toBe('New');
    expect(lenient.text('es', 'a.nothing')).toBe('a.nothing');
  });

  test('of the data stands as it is', () => {
    expect(catalogue.words('es', 'San José')).toBe('San José');
    expect(catalogue.words('es', { key: 'a.hello', params: { name: 'Ana' } })).toBe('Hola, Ana');
  });
});

describe('the language of a page', () => {
  const offered = ['en', 'es', 'ar'];

  test('is the one asked for just now, before what was remembered', () => {
    expect(negotiateLocale({ query: 'es', cookie: 'ar', account: 'en', acceptLanguage: 'en' }, offered)).toBe('es');
    expect(negotiateLocale({ query: 'tlh', cookie: 'ar', account: 'en' }, offered)).toBe('ar');
    expect(negotiateLocale({ account: 'es', acceptLanguage: 'ar' }, offered)).toBe('es');
  });

  test('follows the weights of the browser, and regions are served by their language', () => {
    expect(negotiateLocale({ acceptLanguage: 'fr-CH, es-MX;q=0.8, en;q=0.9' }, offered)).toBe('en');
    expect(negotiateLocale({ acceptLanguage: 'es-419,es;q=0.9' }, offered)).toBe('es');
    expect(negotiateLocale({ acceptLanguage: 'es;q=0, ar;q=0.1' }, offered)).toBe('ar');
  });

  test('is English when nothing fits or the header is nonsense', () => {
    expect(negotiateLocale({}, offered)).toBe('en');
    expect(negotiateLocale({ acceptLanguage: ';;q=x,,*' }, offered)).toBe('en');
  });

  test('is offered as soon as a catalogue carries it, with its direction', () => {
    const three = new Catalogue({ ...messages, ar: {} });
    expect(three.locales).toEqual([
      { code: 'en', name: 'English', dir: 'ltr' },
      { code: 'es', name: 'Español', dir: 'ltr' },
      { code: 'ar', name: 'العربية', dir: 'rtl' },
    ]);
    expect(directionOf('ar')).toBe('rtl');
  });
});

describe('dates and numbers', () => {
  const deadline = new Date('2026-04-02T03:59:00Z');

  test('an instant is shown in the zone that is asked for, by name', () => {
    expect(formatDateTime(deadline, { locale: 'en', timeZone: 'America/New_York' })).toMatch(
      /Apr 1, 2026, 11:59\sPM EDT/,
    );
    expect(formatDateTime(deadline, { locale: 'es', timeZone: 'Asia/Tokyo' })).toMatch(/2 abr 2026.*12:59/);
  });

  test('a calendar day has no zone', () => {
    expect(formatDay('2012-02-29', 'es')).toBe('29 de febrero de 2012');
  });

  test('time left is rounded down, never promised too long', () => {
    const now = new Date('2026-03-30T04:00:00Z');
    expect(formatRelative(deadline, now, 'en')).toBe('in 2 days');
    expect(formatRelative(new Date('2026-03-30T04:59:59Z'), now, 'es')).toBe('dentro de 59 minutos');
    expect(formatRelative(new Date('2026-03-30T02:00:00Z'), now, 'en')).toBe('2 hours ago');
  });

  test('numbers are written as the language writes them', () => {
    expect(formatNumber(20720, 'es')).toBe('20.720');
  });
});
