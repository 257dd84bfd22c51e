import { describe, expect, test } from '@jest/globals';
import { ofRegion } from '../../src/yaas/editions/region.js';
import { ruleSetSchema, type RuleSetInput } from '../../src/yaas/editions/rule-set.schema.js';
import { printPixels } from '../../src/yaas/entries/print-pixels.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { congressional } from './rule-books/congressional.js';
import { phoenix } from './rule-books/phoenix.js';
import { reflections } from './rule-books/reflections.js';
import { scholastic } from './rule-books/scholastic.js';
import { yaas2017 } from './rule-books/yaas-2017.js';
import { yaas2021 } from './rule-books/yaas-2021.js';
import { aFile, refusalsOf, refusedBy, type Pretended } from './support/facts.js';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

const film = (seconds: number) => aFile({ type: 'video/mp4', width: 1_920, height: 1_080, seconds });

const born = (birthDate: string, category: string) => {
  const files = category === 'film' ? [film(120)] : [aFile()];
  const answers = category === 'art' ? { width: 24, height: 36, mounting: 'unframed' as const } : {};
  return refusedBy(yaas2017, { category, birthDate, files, answers, ofAge: true });
};

const lasting = (seconds: number) => refusedBy(yaas2017, { category: 'film', files: [film(seconds)] });

const sized = (answers: Pretended['answers']) => refusedBy(yaas2017, { category: 'art', answers });

const photographed = (width: number, height: number) =>
  refusedBy(yaas2021, { category: 'photography', birthDate: '2005-01-01', files: [aFile({ width, height })] });

const played = (category: string, authors: number) =>
  refusedBy(yaas2021, { category, birthDate: '2005-01-01', answers: { authors }, files: [aFile({ seconds: 200 })] });

const aiRule = (rule: 'none' | 'not_asked') => ({
  ...yaas2026,
  originality: { ...yaas2026.originality, ai: { ...yaas2026.originality.ai, rule } },
});

test.each(Object.entries({ yaas2017, yaas2021, yaas2026, scholastic, congressional, reflections, phoenix }))(
  'the rule book %s is data without contradiction',
  (_, book: RuleSetInput) => {
    expect(ruleSetSchema.safeParse(book).error?.issues ?? []).toEqual([]);
  },
);

describe('YAAS 2017', () => {
  test('who is 22 on the day of the deadline takes photographs and makes films, and no longer paints', () => {
    expect(born('1994-04-02', 'photography')).toEqual([]);
    expect(born('1994-04-02', 'film')).toEqual([]);
    expect(born('1994-04-02', 'art')).toEqual(['age_at_deadline']);
  });

  test('who turns 23 on that day does neither', () => {
    expect(born('1994-04-01', 'photography')).toEqual(['age_at_deadline']);
  });

  test('the refusal shows the edge as dates of birth, and where it is written', () => {
    const [refusal] = refusalsOf(yaas2017, { category: 'photography', birthDate: '1994-04-01', ofAge: true });
    expect(refusal).toMatchObject({
      cites: 'YAAS 2017, eligibility: art and literature 13–18, photography and film 13–22',
      because: {
        key: 'yaas.rule.too_old.because',
        params: { earliest: new Date('1994-04-02T12:00:00Z'), latest: new Date('2004-04-01T12:00:00Z') },
      },
    });
  });

  test('a film plays for one to ten minutes, both included', () => {
    expect(lasting(59.9)).toEqual(['seconds_within']);
    expect(lasting(60)).toEqual([]);
    expect(lasting(600)).toEqual([]);
    expect(lasting(600.1)).toEqual(['seconds_within']);
  });

  test('a picture is at most 24 × 36 inches, whichever way it hangs, and unframed', () => {
    expect(sized({ width: 36, height: 24, mounting: 'unframed' })).toEqual([]);
    expect(sized({ width: 24.1, height: 36, mounting: 'unframed' })).toEqual(['size_within']);
    expect(sized({ width: 24, height: 36, mounting: 'framed' })).toEqual(['mounting_fits']);
  });

  test('the United States and the others are two pools with winners of their own', () => {
    const { judging } = ruleSetSchema.parse(yaas2017);
    expect(ofRegion(judging.pools, { country: 'US', subdivision: 'US-TX' })?.code).toBe('us');
    expect(ofRegion(judging.pools, { country: 'JP', subdivision: null })?.code).toBe('international');
  });
});

describe('YAAS 2021', () => {
  test('180 dpi means a print: 24 × 36 inches are 4320 × 6480 pixels', () => {
    expect(printPixels({ dpi: 180, width: 24, height: 36, unit: 'in' })).toEqual({ short: 4_320, long: 6_480 });
    expect(printPixels({ dpi: 180, width: 61, height: 91.5, unit: 'cm' })).toEqual({ short: 4_323, long: 6_485 });
  });

  test('a photograph has them, upright or across, or is refused with the size in print', () => {
    expect(photographed(4_320, 6_480)).toEqual([]);
    expect(photographed(6_480, 4_320)).toEqual([]);
    expect(photographed(6_479, 4_320)).toEqual(['pixels_enough']);
  });

  test('music is original or re-interpreted, and by one person', () => {
    expect(played('music_reinterpreted', 1)).toEqual([]);
    expect(played('music_original', 2)).toEqual(['authors_within']);
  });
});

describe('YAAS 2026', () => {
  const poem: Pretended = { category: 'poetry', birthDate: '2010-06-15' };

  test('a poem has at most two hundred words', () => {
    expect(refusedBy(yaas2026, { ...poem, body: words(200) })).toEqual([]);
    expect(refusedBy(yaas2026, { ...poem, body: words(201) })).toEqual(['length_within_limit']);
  });

  test('a used aid is described', () => {
    expect(refusedBy(yaas2026, { ...poem, aiUse: 'aid' })).toEqual(['ai_declared']);
    expect(refusedBy(yaas2026, { ...poem, aiUse: 'aid', aiStatement: 'I asked it for rhymes.' })).toEqual([]);
  });

  test('where no AI is allowed an aid is refused, where it is not asked silence is enough', () => {
    expect(refusedBy(aiRule('none'), { ...poem, aiUse: 'aid', aiStatement: 'Rhymes.' })).toEqual(['ai_declared']);
    expect(refusedBy(aiRule('not_asked'), { ...poem, aiUse: null })).toEqual([]);
  });
});
