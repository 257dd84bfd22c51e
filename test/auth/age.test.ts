import { describe, expect, test } from '@jest/globals';
import { ageOn, calendarDate, holderIsThirteen } from '../../src/auth/sign-up/age.rules.js';

const thirteen = (birthDate: string, today: string) => holderIsThirteen.check({ birthDate, today }).ok;

describe('The age of an account holder', () => {
  test('the thirteenth birthday opens the door, on that very day', () => {
    expect(thirteen('2013-03-14', '2026-03-14')).toBe(true);
  });

  test('twelve years and 364 days are not thirteen years', () => {
    expect(thirteen('2013-03-14', '2026-03-13')).toBe(false);
    expect(ageOn('2013-03-14', '2026-03-13')).toBe(12);
  });

  test('a child of 29 February turns thirteen on 1 March', () => {
    expect(thirteen('2012-02-29', '2025-02-28')).toBe(false);
    expect(thirteen('2012-02-29', '2025-03-01')).toBe(true);
  });

  test('today is the date where the person is', () => {
    const instant = new Date('2026-03-14T03:00:00Z');
    expect(calendarDate(instant, 'Asia/Tokyo')).toBe('2026-03-14');
    expect(calendarDate(instant, 'America/Los_Angeles')).toBe('2026-03-13');
  });

  test('where the place is not known, or is no place, the last date on Earth counts', () => {
    const instant = new Date('2026-03-14T11:59:00Z');
    expect(calendarDate(instant)).toBe('2026-03-13');
    expect(calendarDate(instant, 'Mars/Olympus')).toBe('2026-03-13');
    expect(calendarDate(new Date('2026-03-14T12:00:00Z'), '')).toBe('2026-03-14');
  });
});
