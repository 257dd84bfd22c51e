import type { RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';
import { criterion, dollars, en, picture, unsaid, words } from './parts.js';

const older = { from: 13, until: 23 };

/** Art and literature 13 to 18, photography and film 13 to 22; five finalists and a grand prize in each of two pools. */
export const yaas2017 = {
  title: en('Young Artists and Authors Showcase 2017'),
  book: {
    name: 'YAAS 2017',
    sections: {
      ages: 'eligibility: art and literature 13–18, photography and film 13–22',
      medium: 'guidelines: two-dimensional, unframed, at most 24 × 36 in; film 1 to 10 minutes',
      counts: 'guidelines: one art piece per student',
      judging: 'finalists: five U.S. and five international',
    },
  },
  window: { opens: '2017-01-01T00:00', closes: '2017-04-01T23:59', timeZone: 'America/New_York' },
  ages: { from: 13, until: 19 },
  groups: { by: 'none' },
  categories: [
    {
      code: 'art',
      label: en('Art'),
      description: en('Two-dimensional, unframed.'),
      work: { ...picture, physical: { width: 24, height: 36, unit: 'in', mounting: 'unframed' } },
    },
    { code: 'essay', label: en('Essay'), description: en('Up to 500 words.'), work: words('prose', 500) },
    { code: 'poem', label: en('Poem'), description: en('Up to 200 words.'), work: words('poem', 200) },
    { code: 'photography', label: en('Photography'), description: en('–'), work: picture, ages: older },
    {
      code: 'film',
      label: en('Film'),
      description: en('One to ten minutes.'),
      work: { kind: 'film', file: 'yaas.film', minSeconds: 60, maxSeconds: 600 },
      ages: older,
    },
  ],
  quotas: [{ code: 'one_art', per: ['student', 'category'], max: 1, categories: ['art'] }],
  judging: {
    criteria: [criterion('originality'), criterion('composition'), criterion('theme')],
    judgesPerEntry: 3,
    unsigned: true,
    rounds: [
      { code: 'finalists', label: en('Finalists'), mode: 'scores', judgesPerEntry: 3, advance: 'per_pool', count: 5 },
      { code: 'grand', label: en('Grand prize'), mode: 'ranking', judgesPerEntry: 5, advance: 'per_pool', count: 1 },
    ],
    pools: [
      { code: 'us', label: en('United States'), within: ['US'] },
      { code: 'international', label: en('International') },
    ],
  },
  awards: {
    per: ['category', 'pool'],
    ladder: [{ code: 'grand', label: en('Grand prize'), place: 1, ...dollars(1_000) }],
  },
  exhibit: { which: 'finalists', tour: true, tourMonths: 12 },
  ...unsaid,
} satisfies RuleSetInput;
