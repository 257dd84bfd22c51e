import type { RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';
import { criterion, dollars, en, picture, unsaid } from './parts.js';

/** Phoenix's competition for artists with disabilities: 19 and over, poems by lines, a fee by residence, the best of each country. */
export const phoenix = {
  title: en('International Competition for Artists with Disabilities'),
  book: {
    name: 'Phoenix ICAD 2016',
    sections: {
      ages: 'eligibility: 19 and over',
      affiliation: 'eligibility: Arizona or one of Phoenix’s sister cities',
      medium: 'guidelines: mounted, at most 24 × 30 in; poems of at most 32 lines',
      language: 'poems in English, or in Italian and translated by the organisers',
      fees: '$15 per poem for Phoenix, free for sister cities',
      judging: 'jury: the best work of each country, then three winners',
    },
  },
  window: { opens: '2016-01-01T00:00', closes: '2016-07-15T23:59', timeZone: 'America/Phoenix' },
  ages: { from: 19, until: null },
  groups: { by: 'none' },
  affiliation: {
    connections: ['lives'],
    within: ['US-AZ', 'IT', 'CZ', 'IE', 'JP', 'TW', 'CN', 'MX', 'CA', 'FR', 'IL', 'KE'],
  },
  attestations: [{ code: 'disability', label: en('I am an artist with a disability.') }],
  categories: [
    {
      code: 'art',
      label: en('Art'),
      description: en('Two-dimensional, mounted.'),
      work: { ...picture, physical: { width: 24, height: 30, unit: 'in', includesFrame: true, mounting: 'mounted' } },
    },
    { code: 'photography', label: en('Photography'), description: en('–'), work: picture },
    {
      code: 'poetry',
      label: en('Poetry'),
      description: en('At most 32 lines.'),
      work: { kind: 'text', form: 'poem', limit: { mode: 'lines', max: 32 } },
    },
  ],
  quotas: [],
  language: { works: ['en', 'it'], translation: 'organiser' },
  fees: {
    rows: [
      { code: 'arizona', within: ['US-AZ'], amount: 1_500, currency: 'USD' },
      { code: 'sister_cities', amount: 0, currency: 'USD' },
    ],
  },
  judging: {
    criteria: [criterion('theme'), criterion('originality'), criterion('creativity')],
    judgesPerEntry: 3,
    unsigned: true,
    rounds: [
      {
        code: 'countries',
        label: en('Best of each country'),
        mode: 'scores',
        judgesPerEntry: 3,
        advance: 'per_country',
        count: 1,
      },
      { code: 'winners', label: en('Three winners'), mode: 'ranking', judgesPerEntry: 5, advance: 'top', count: 3 },
    ],
  },
  awards: {
    per: ['category'],
    ladder: [
      { code: 'first', label: en('First'), place: 1, ...dollars(500) },
      { code: 'second', label: en('Second'), place: 2, ...dollars(300) },
      { code: 'third', label: en('Third'), place: 3, ...dollars(150) },
    ],
    special: [{ code: 'best_photo', label: en('Best photo'), ...dollars(500) }],
    peoplesChoice: { label: en('People’s choice'), ...dollars(500) },
    certificates: 'all',
  },
  exhibit: { which: 'all', nameForms: ['full', 'first', 'none'] },
  ...unsaid,
} satisfies RuleSetInput;
