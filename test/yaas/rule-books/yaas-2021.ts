import type { RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';
import { criterion, dollars, en, picture, unsaid, words } from './parts.js';

const solo = { kind: 'audio', file: 'yaas.recording', maxSeconds: 300 } as const;

/** Six categories with music split in two, photographs at 180 dpi, solo works only. */
export const yaas2021 = {
  title: en('Young Artists and Authors Showcase 2021'),
  book: {
    name: 'YAAS 2021',
    sections: {
      medium: 'technical rules: photographs no less than 180 dpi; writing up to 500, poems up to 200 words',
      authorship: 'technical rules: solo works only',
    },
  },
  window: { opens: '2021-01-04T00:00', closes: '2021-04-01T23:59', timeZone: 'America/New_York' },
  ages: { from: 13, until: 19 },
  groups: { by: 'none' },
  categories: [
    { code: 'art', label: en('Art'), description: en('Traditional materials.'), work: picture },
    {
      code: 'photography',
      label: en('Photography'),
      description: en('At least 180 dpi.'),
      work: { ...picture, print: { dpi: 180, width: 24, height: 36, unit: 'in' } },
    },
    {
      code: 'creative_writing',
      label: en('Creative writing'),
      description: en('Up to 500 words.'),
      work: words('prose', 500),
    },
    { code: 'poetry', label: en('Poetry'), description: en('Up to 200 words.'), work: words('poem', 200) },
    { code: 'music_original', label: en('Music (original)'), description: en('Your own composition.'), work: solo },
    { code: 'music_reinterpreted', label: en('Music (re-interpreted)'), description: en('A cover.'), work: solo },
  ],
  quotas: [{ code: 'one_piece', per: ['student'], max: 1 }],
  authorship: { maxAuthors: 1 },
  judging: {
    criteria: [criterion('originality'), criterion('composition'), criterion('theme')],
    judgesPerEntry: 3,
    unsigned: true,
  },
  awards: {
    per: ['category'],
    ladder: [
      { code: 'first', label: en('First'), place: 1, ...dollars(1_000) },
      { code: 'second', label: en('Second'), place: 2, ...dollars(250) },
      { code: 'third', label: en('Third'), place: 3, ...dollars(100) },
    ],
  },
  exhibit: { which: 'all' },
  ...unsaid,
} satisfies RuleSetInput;
