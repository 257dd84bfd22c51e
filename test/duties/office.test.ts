import { describe, expect, test } from '@jest/globals';
import { endOfBusinessDay } from '../../src/duties/office/business-days.js';
import { federalHolidays } from '../../src/duties/office/federal-holidays.js';

const zone = 'America/New_York';
const next = (from: string, days = 1, closed: readonly string[] = []) =>
  endOfBusinessDay(new Date(from), { days, zone, closed: new Set(closed) }).toISOString();

describe('Federal holidays', () => {
  test('of 2026 are the eleven of the law, Independence Day on the Friday before', () => {
    expect(federalHolidays(2026).map(({ day }) => day)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  test('that fall on a Sunday are kept on Monday', () => {
    expect(federalHolidays(2027).map(({ day }) => day)).toEqual(
      expect.arrayContaining(['2027-06-18', '2027-07-05', '2027-12-24']),
    );
  });

  test('of a new year that begins on a Saturday fall into the year before', () => {
    expect(federalHolidays(2027).at(-1)).toEqual({ code: 'new-year', day: '2027-12-31' });
    expect(federalHolidays(2028).some(({ code }) => code === 'new-year')).toBe(false);
  });
});

describe('The next business day', () => {
  test('after Friday 16:55 before a holiday on Monday is Tuesday', () => {
    expect(next('2026-01-16T21:55:00Z')).toBe('2026-01-20T22:00:00.000Z');
  });

  test('is counted from the day at the office, not from the one in UTC', () => {
    expect(next('2026-11-18T04:59:00Z')).toBe('2026-11-18T22:00:00.000Z');
    expect(next('2026-11-18T05:01:00Z')).toBe('2026-11-19T22:00:00.000Z');
  });

  test('after a Saturday is Monday, or Tuesday when the office is closed by a storm', () => {
    expect(next('2026-11-21T15:00:00Z')).toBe('2026-11-23T22:00:00.000Z');
    expect(next('2026-11-21T15:00:00Z', 1, ['2026-11-23'])).toBe('2026-11-24T22:00:00.000Z');
  });

  test('over the end of summer time is an hour later by the sun', () => {
    expect(next('2026-10-30T20:55:00Z')).toBe('2026-11-02T22:00:00.000Z');
    expect(next('2026-10-29T20:55:00Z')).toBe('2026-10-30T21:00:00.000Z');
  });

  test('three of them over Thanksgiving leave it out', () => {
    expect(next('2026-11-24T15:00:00Z', 3)).toBe('2026-11-30T22:00:00.000Z');
  });
});
