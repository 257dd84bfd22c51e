import type { RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';
import { criterion, en, picture, words } from './parts.js';

/** Scholastic Art & Writing: grades 7 to 12 and age 13 or more, one named student, a fee that can be waived, AI as an aid only. */
export const scholastic = {
  title: en('Scholastic Art & Writing Awards'),
  book: {
    name: 'Scholastic Art & Writing Awards',
    sections: {
      ages: 'eligibility: grades 7–12 and age 13 or older',
      authorship: 'rules: one named student per work; awarded work is not entered again',
      originality: 'policy on AI, July 1, 2025: an aid is allowed and declared',
      fees: 'entry fee, or a signed fee waiver',
      levels: 'regional affiliates: Gold Keys go on to national judging',
    },
  },
  window: { opens: '2025-09-01T00:00', closes: '2025-12-15T23:59', timeZone: 'America/New_York' },
  ages: { from: 13, until: null, asOf: 'day', day: '2025-12-01', movesWithExtension: false },
  grades: { from: 7, until: 13 },
  groups: { by: 'grade', groups: [{ code: '7-12', label: en('Grades 7–12'), grades: { from: 7, until: 13 } }] },
  affiliation: { connections: ['studies'], partner: 'none', within: ['US'] },
  categories: [
    {
      code: 'drawing',
      label: en('Drawing and illustration'),
      description: en('–'),
      work: { ...picture, types: ['image/jpeg', 'image/png'], maxBytes: 10 * 1024 * 1024, views: { min: 1, max: 4 } },
    },
    { code: 'poetry', label: en('Poetry'), description: en('–'), work: { ...words('poem', 1_000) } },
  ],
  quotas: [
    { code: 'region', per: ['country', 'category'], max: 5, at: 'advancement', level: 'final', onExceed: 'first' },
  ],
  authorship: { maxAuthors: 1, reEntry: 'not_awarded' },
  originality: {
    ai: { rule: 'declared_aid', text: en('Say in the form how you used it; the final work is yours.') },
    plagiarism: { version: '2025-07-01', text: en('Work sources are named.') },
    sources: 'consent_attached',
  },
  fees: { rows: [{ code: 'single', amount: 1_000, currency: 'USD' }], waiver: true },
  levels: { local: 'required', directEntry: false, overrides: 'stricter' },
  judging: {
    criteria: [criterion('originality'), criterion('skill'), criterion('personal_voice')],
    judgesPerEntry: 3,
    unsigned: true,
    blind: ['name', 'gender', 'age', 'community', 'country', 'school'],
    rounds: [
      { code: 'national', label: en('National'), mode: 'scores', judgesPerEntry: 3, advance: 'threshold', count: 80 },
    ],
  },
  awards: {
    special: [
      { code: 'best_in_grade', label: en('Best in grade'), amount: 50_000, currency: 'USD', reasonMinWords: 50 },
    ],
  },
} satisfies RuleSetInput;
