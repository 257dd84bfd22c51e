import { expect, it } from '@jest/globals';
import { loadCatalogue, stateAfter } from '../../src/platform/index.js';
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

it('has a word for each event and each state in both languages of the desk', () => {
  const catalogue = loadCatalogue();
  const keys = [
    ...new Set(entryLifecycle.transitions.map(({ on }) => `yaas.event.${on}`)),
    ...entryLifecycle.states.map((state) => `yaas.state.${state}`),
  ];
  for (const locale of ['en', 'es']) expect(keys.filter((key) => !catalogue.has(locale, key))).toEqual([]);
});
