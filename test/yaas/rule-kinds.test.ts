import { describe, expect, test } from '@jest/globals';
import type { RuleSetInput } from '../../src/yaas/editions/rule-set.schema.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { noParts } from '../../src/yaas/works/work-parts.js';
import { aFile, refusedBy, type Pretended } from './support/facts.js';

const under = (authorship: RuleSetInput['authorship']) => ({ ...yaas2026, authorship });

describe('rules that only some local rule books have', () => {
  const poem: Pretended = { category: 'poetry', birthDate: '2010-06-15' };

  test('published work is out where it must be new to the public', () => {
    const book = under({ priorPublication: 'refused' });
    expect(refusedBy(book, poem)).toEqual(['not_published']);
    expect(refusedBy(book, { ...poem, answers: { published: 'no' } })).toEqual([]);
  });

  test('work made on the first day is new work, the day before it is not', () => {
    const book = under({ madeSince: '2025-09-01' });
    expect(refusedBy(book, { ...poem, answers: { madeOn: '2025-09-01' } })).toEqual([]);
    expect(refusedBy(book, { ...poem, answers: { madeOn: '2025-08-31' } })).toEqual(['made_since']);
  });

  test('three may work together where three may, and not four', () => {
    const book = under({ maxAuthors: 3 });
    expect(refusedBy(book, { ...poem, answers: { authors: 3 } })).toEqual([]);
    expect(refusedBy(book, { ...poem, answers: { authors: 4 } })).toEqual(['authors_within']);
  });

  test('a poem in another language needs its English where a translation is required', () => {
    const book = { ...yaas2026, language: { translation: 'required' as const } };
    const english = {
      role: 'translation' as const,
      locale: 'en',
      title: '',
      statement: '',
      body: 'A bridge',
      madeBy: null,
    };
    expect(refusedBy(book, { ...poem, language: 'ja' })).toEqual(['translation_given']);
    expect(refusedBy(book, { ...poem, language: 'ja', parts: { ...noParts(), texts: [english] } })).toEqual([]);
  });

  test('lyrics and evidence of the making are there where they are required', () => {
    const first = yaas2026.categories.find(({ code }) => code === 'music');
    const companions = { lyrics: 'required' as const, process: 'required' as const };
    const book = { ...yaas2026, categories: [{ ...first!, companions }] };
    const song: Pretended = {
      category: 'music',
      birthDate: '2010-06-15',
      files: [aFile({ type: 'audio/mpeg', seconds: 60 })],
    };
    expect(refusedBy(book, song)).toEqual(['lyrics_given', 'process_shown']);
  });

  test('a late piece is taken until the late window ends, and ages stay those of the deadline', () => {
    const book = { ...yaas2026, window: { ...yaas2026.window, lateUntil: '2026-04-03T23:59' } };
    const late = { ...poem, birthDate: '2014-04-02', now: new Date('2026-04-04T03:59:59Z') };
    expect(refusedBy(book, { ...late, birthDate: '2014-04-01' })).toEqual([]);
    expect(refusedBy(book, late)).toEqual(['age_at_deadline']);
    expect(refusedBy(book, { ...late, birthDate: '2014-04-01', now: new Date('2026-04-04T04:00:00Z') })).toEqual([
      'window_open',
    ]);
  });
});
