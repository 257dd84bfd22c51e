import type { RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';
import { criterion, en, picture, unsaid, words } from './parts.js';

const companions = { statement: { need: 'required', minWords: 10, maxWords: 100 } } as const;
const division = (code: string, from: number, until: number) => ({ code, label: en(code), grades: { from, until } });
const about = (code: string) => ({ code, label: en(code), description: en(code), companions });
const GIGABYTE = 1024 ** 3;
const moving = { kind: 'film' as const, file: 'yaas.film' as const, types: ['video/mp4', 'video/x-msvideo'] };

/** PTA Reflections: four grade divisions and accessible arts, a statement of 10 to 100 words, interpretation breaks ties. */
export const reflections = {
  title: en('PTA Reflections'),
  book: {
    name: 'PTA Reflections',
    sections: {
      ages: 'divisions: four by grade, and accessible arts',
      affiliation: 'through a PTA in good standing',
      authorship: 'one student per work; a helper in the accessible division',
      medium: 'arts category rules',
      language: 'a box for English as a second language',
      judging: 'interpretation counts 20 of 40 points and breaks ties',
    },
  },
  window: { opens: '2025-08-15T00:00', closes: '2025-10-31T23:59', timeZone: 'America/New_York' },
  ages: { from: 3, until: 22 },
  grades: { from: 0, until: 13 },
  groups: {
    by: 'grade',
    groups: [
      division('primary', 0, 3),
      division('intermediate', 3, 6),
      division('middle-school', 6, 9),
      division('high-school', 9, 13),
    ],
  },
  divisions: [
    { code: 'general', label: en('General'), description: en('By grade.') },
    {
      code: 'accessible',
      label: en('Accessible arts'),
      description: en('Ungraded; a helper may do handwork.'),
      helper: true,
      ungrouped: true,
    },
  ],
  affiliation: { standingAsOf: 'day', standingDay: '2025-10-31', partner: 'none', pointOfContact: true },
  categories: [
    { ...about('dance'), work: { ...moving, maxSeconds: 300, maxBytes: GIGABYTE } },
    { ...about('film'), work: { ...moving, maxSeconds: 300, maxBytes: GIGABYTE } },
    { ...about('literature'), work: words('prose', 2_000) },
    { ...about('music'), work: { kind: 'audio', file: 'yaas.recording', maxSeconds: 300 } },
    { ...about('photography'), work: { ...picture, minPixels: { short: 640, long: 960 } } },
    { ...about('visual_arts'), work: { ...picture, views: { min: 1, max: 3 } } },
  ],
  quotas: [{ code: 'one_each', per: ['student', 'category'], max: 1 }],
  authorship: { maxAuthors: 1 },
  language: { translation: 'accepted', secondLanguage: 'judges_see' },
  levels: { local: 'required', directEntry: false },
  judging: {
    criteria: [criterion('interpretation', 2), criterion('creativity'), criterion('technique')],
    judgesPerEntry: 3,
    unsigned: true,
    ties: 'criterion',
    tieCriterion: 'interpretation',
  },
  ...unsaid,
} satisfies RuleSetInput;
