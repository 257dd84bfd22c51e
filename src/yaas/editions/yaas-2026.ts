import type { RuleSetInput } from './rule-set.schema.js';
import { categoryWords } from './yaas-2026-categories.js';
import { anchors, criterionWords } from './yaas-2026-criteria.js';
import { words } from './yaas-2026-words.js';

const image = { kind: 'image', file: 'yaas.artwork' } as const;
/** A piece in the round, or large, is understood from several sides. */
const severalViews = { ...image, views: { min: 1, max: 4 } };
/** Whoever likes shows how it came about. */
const openly = { process: 'optional' } as const;

/**
 * The showcase's rules of 2026. What was published: ages 12 to 18 at the deadline of April 1, 2026, 11:59 PM Eastern; groups 12-14 and 15-18;
 * six categories; one piece per student; five per category, sister city and age group; three criteria; texts of at most 500 and 200 words.
 * What was not published, and is our default: equal weights, the scale, three judges, seven days of grace for consent, the rule on AI, up to four views
 * of a piece made by hand, lyrics and sketches for those who like.
 */
export const yaas2026 = {
  title: words.title,
  book: {
    name: 'YAAS 2026',
    source: 'https://sistercitiesinternationalsci.submittable.com/submit/307830',
    sections: {
      window: 'eligibility: online only, by the deadline',
      ages: 'eligibility: 12 to 18 years at the time of the deadline',
      affiliation: 'eligibility: affiliated with a dues-paying member',
      counts: 'eligibility: one piece per student; five entries per category, per sister city, per age group',
      medium: 'submissions: all entries must meet the criteria',
      originality: 'plagiarism policy: every entry is evaluated for originality',
    },
  },
  window: { opens: '2026-01-05T00:00', closes: '2026-04-01T23:59', timeZone: 'America/New_York' },
  ages: { from: 12, until: 19 },
  groups: {
    by: 'age',
    groups: [
      { code: '12-14', label: words.groups.younger, ages: { from: 12, until: 15 } },
      { code: '15-18', label: words.groups.older, ages: { from: 15, until: 19 } },
    ],
  },
  categories: [
    {
      code: 'classic_art',
      ...categoryWords.classicArt,
      work: severalViews,
      companions: openly,
    },
    {
      code: 'digital_art',
      ...categoryWords.digitalArt,
      work: image,
    },
    {
      code: 'photography',
      ...categoryWords.photography,
      work: image,
    },
    {
      code: 'music',
      ...categoryWords.music,
      work: { kind: 'audio', file: 'yaas.recording' },
      companions: { ...openly, lyrics: 'optional' },
    },
    {
      code: 'literature',
      ...categoryWords.literature,
      work: { kind: 'text', form: 'prose', limit: { mode: 'words', max: 500 } },
    },
    {
      code: 'poetry',
      ...categoryWords.poetry,
      work: { kind: 'text', form: 'poem', limit: { mode: 'words', max: 200 } },
    },
  ],
  quotas: [
    {
      code: 'one_piece',
      label: words.quotas.pieces,
      per: ['student'],
      max: 1,
    },
    {
      code: 'sister_city',
      label: words.quotas.places,
      per: ['member', 'community', 'partnership', 'category', 'age_group'],
      max: 5,
      level: 'final',
    },
  ],
  judging: {
    criteria: [
      {
        code: 'originality',
        ...criterionWords.originality,
        parts: 1,
        scale: 5,
        anchors,
      },
      {
        code: 'composition',
        ...criterionWords.composition,
        parts: 1,
        scale: 5,
        anchors,
      },
      {
        code: 'theme',
        ...criterionWords.theme,
        parts: 1,
        scale: 5,
        anchors,
      },
    ],
    judgesPerEntry: 3,
    unsigned: true,
  },
  awards: {
    ladder: [
      { code: 'grand', label: words.awards.grand, place: 1, amount: 100_000, currency: 'USD' },
      { code: 'second', label: words.awards.second, place: 2, amount: 50_000, currency: 'USD' },
      { code: 'third', label: words.awards.third, place: 3, amount: 25_000, currency: 'USD' },
    ],
  },
  consents: { aloneFrom: 18, graceDays: 7 },
  originality: {
    ai: {
      rule: 'declared_aid',
      text: words.ai,
    },
    plagiarism: { text: words.plagiarism },
  },
} satisfies RuleSetInput;
