import { expect, it } from '@jest/globals';
import { stateAfter } from '../../src/platform/index.js';
import { entryLifecycle } from '../../src/yaas/entries/entry.lifecycle.js';

it('follows a life from its first state', () => {
  expect(stateAfter(entryLifecycle, [])).toBe('draft');
  expect(stateAfter(entryLifecycle, ['submit', 'consent', 'confirm', 'open_round', 'not_place', 'release'])).toBe(
    'not_placed',
  );
});

it('refuses a life that nobody can live', () => {
  expect(() => stateAfter(entryLifecycle, ['confirm'])).toThrow('confirm is impossible in draft');
});
