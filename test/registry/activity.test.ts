import { expect, test } from '@jest/globals';
import { healthOf } from '../../src/registry/activity/health.js';
import { PartnershipActivities } from '../../src/registry/activity/partnership-activities.js';
import type { PartnershipActivity } from '../../src/registry/index.js';

const manager = {} as Parameters<PartnershipActivities['of']>[0];

test('A partnership is lively for two years to the day after something came of it, then quiet', () => {
  expect(healthOf('2024-02-29', '2026-02-28')).toBe('lively');
  expect(healthOf('2024-02-28', '2026-02-28')).toBe('lively');
  expect(healthOf('2024-02-27', '2026-02-28')).toBe('quiet');
  expect(healthOf(null, '2026-02-28')).toBe('unknown');
});

test('What came of partnerships is asked of each programme once, and stands in the order of their codes', async () => {
  let asked = 0;
  const programme = (code: string, lastOn: string): PartnershipActivity => ({
    programme: code,
    of: () => {
      asked += 1;
      return Promise.resolve(new Map([['a', { figures: [{ text: { key: code }, count: 2, isOpen: true }], lastOn }]]));
    },
  });
  const activities = new PartnershipActivities();
  activities.add(programme('yaas', '2026-01-01'));
  activities.add(programme('exchange', '2020-01-01'));
  const lives = await activities.of(manager, ['a', 'b', 'c'], '2026-06-01');
  expect(asked).toBe(2);
  expect(lives.get('a')).toEqual({
    figures: [
      { text: { key: 'exchange' }, count: 2, isOpen: true },
      { text: { key: 'yaas' }, count: 2, isOpen: true },
    ],
    lastOn: '2026-01-01',
    health: 'lively',
  });
  expect(lives.get('b')).toEqual({ figures: [], lastOn: null, health: 'unknown' });
});
