import { describe, expect, test } from '@jest/globals';
import { groupOf } from '../../src/yaas/editions/age.js';
import { ofRegion } from '../../src/yaas/editions/region.js';
import { ruleSetSchema, type RuleSetInput } from '../../src/yaas/editions/rule-set.schema.js';
import { printPixels } from '../../src/yaas/entries/print-pixels.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { noParts } from '../../src/yaas/works/work-parts.js';
import { congressional } from './rule-books/congressional.js';
import { phoenix } from './rule-books/phoenix.js';
import { reflections } from './rule-books/reflections.js';
import { scholastic } from './rule-books/scholastic.js';
import { yaas2017 } from './rule-books/yaas-2017.js';
import { yaas2021 } from './rule-books/yaas-2021.js';
import { aFile, refusalsOf, refusedBy, type Pretended } from './support/facts.js';

const lines = (count: number) => Array.from({ length: count }, (_, line) => `line ${line}`).join('\n');
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

test.each(Object.entries({ yaas2017, yaas2021, yaas2026, scholastic, congressional, reflections, phoenix }))(
  'the rule book %s is data without contradiction',
  (_, book: RuleSetInput) => {
    expect(ruleSetSchema.safeParse(book).error?.issues ?? []).toEqual([]);
  },
);

describe('YAAS 2017', () => {
  const born = (birthDate: string, category: string) => {
    const files = category === 'film' ? [film(120)] : [aFile()];
    const answers = category === 'art' ? { width: 24, height: 36, mounting: 'unframed' as const } : {};
    return refusedBy(yaas2017, { category, birthDate, files, answers, ofAge: true });
  };
  const film = (seconds: number) => aFile({ type: 'video/mp4', width: 1_920, height: 1_080, seconds });

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
    const lasting = (seconds: number) => refusedBy(yaas2017, { category: 'film', files: [film(seconds)] });
    expect(lasting(59.9)).toEqual(['seconds_within']);
    expect(lasting(60)).toEqual([]);
    expect(lasting(600)).toEqual([]);
    expect(lasting(600.1)).toEqual(['seconds_within']);
  });

  test('a picture is at most 24 × 36 inches, whichever way it hangs, and unframed', () => {
    const sized = (answers: Pretended['answers']) => refusedBy(yaas2017, { category: 'art', answers });
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
  const photographed = (width: number, height: number) =>
    refusedBy(yaas2021, { category: 'photography', birthDate: '2005-01-01', files: [aFile({ width, height })] });

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
    const played = (category: string, authors: number) =>
      refusedBy(yaas2021, {
        category,
        birthDate: '2005-01-01',
        answers: { authors },
        files: [aFile({ seconds: 200 })],
      });
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
    const under = (rule: 'none' | 'not_asked') => ({
      ...yaas2026,
      originality: { ...yaas2026.originality, ai: { ...yaas2026.originality.ai, rule } },
    });
    expect(refusedBy(under('none'), { ...poem, aiUse: 'aid', aiStatement: 'Rhymes.' })).toEqual(['ai_declared']);
    expect(refusedBy(under('not_asked'), { ...poem, aiUse: null })).toEqual([]);
  });
});

describe('Scholastic', () => {
  const drawn: Pretended = {
    category: 'drawing',
    birthDate: '2012-12-01',
    levelKind: 'local',
    answers: { grade: 7, connection: 'studies', enteredBefore: 'no' },
  };

  test('grade 7 and age 13 are both needed, the age on December 1', () => {
    expect(refusedBy(scholastic, drawn)).toEqual([]);
    expect(refusedBy(scholastic, { ...drawn, birthDate: '2012-12-02' })).toEqual(['age_at_deadline']);
    expect(refusedBy(scholastic, { ...drawn, answers: { ...drawn.answers, grade: 6 } })).toEqual(['grade_allowed']);
    expect(refusedBy(scholastic, { ...drawn, answers: { ...drawn.answers, grade: 12 } })).toEqual([]);
    expect(refusedBy(scholastic, { ...drawn, answers: { ...drawn.answers, grade: 13 } })).toEqual(['grade_allowed']);
  });

  test('work that won is not entered again; work that did not win is', () => {
    const before = (enteredBefore: 'yes' | 'awarded') =>
      refusedBy(scholastic, { ...drawn, answers: { ...drawn.answers, enteredBefore } });
    expect(before('yes')).toEqual([]);
    expect(before('awarded')).toEqual(['not_entered_before']);
  });

  test('a work that builds on another’s comes with that person’s consent', () => {
    const permission = {
      ...noParts(),
      files: { ...noParts().files, source_consent: [{ fileId: 'f', alternativeText: '' }] },
    };
    expect(refusedBy(scholastic, { ...drawn, sources: 'A photograph by R. Doe' })).toEqual(['sources_consented']);
    expect(refusedBy(scholastic, { ...drawn, sources: 'A photograph by R. Doe', parts: permission })).toEqual([]);
  });

  test('files are of the kinds and sizes that are taken, and at most four views', () => {
    const sent = (files: Pretended['files']) => refusedBy(scholastic, { ...drawn, files });
    expect(sent([aFile({ type: 'image/webp' })])).toEqual(['file_type_allowed']);
    expect(sent([aFile({ bytes: 10 * 1024 * 1024 })])).toEqual([]);
    expect(sent([aFile({ bytes: 10 * 1024 * 1024 + 1 })])).toEqual(['file_within_bytes']);
    expect(sent(Array.from({ length: 5 }, () => aFile()))).toEqual(['views_within']);
  });

  test('entries begin with the region', () => {
    expect(refusedBy(scholastic, { ...drawn, levelKind: 'final' })).toEqual(['enters_where_it_may']);
  });

  test('the fee keeps nobody from entering; it is paid or waived before it is confirmed', () => {
    expect(refusedBy(scholastic, { ...drawn, fee: 'due' })).toEqual([]);
    expect(refusedBy(scholastic, { ...drawn, fee: 'due' }, 'confirmation')).toEqual(['fee_settled']);
    expect(refusedBy(scholastic, { ...drawn, fee: 'waived' }, 'confirmation')).toEqual([]);
  });
});

describe('Congressional Art Competition', () => {
  const framed = { width: 26, height: 26, depth: 4, weight: 15, mounting: 'framed' } as const;
  const answers = { grade: 10, connection: 'studies', attested: ['teacher_signed'], ...framed } as const;
  const hung: Pretended = {
    category: 'two_dimensional',
    birthDate: '2009-01-01',
    region: { country: 'US', subdivision: 'US-MI' },
    answers: { ...answers, attested: [...answers.attested] },
  };
  const but = (changed: Pretended['answers']) =>
    refusedBy(congressional, { ...hung, answers: { ...hung.answers, ...changed } });

  test('26 × 26 × 4 inches with the frame and 15 pounds hang; a little more does not', () => {
    expect(but({})).toEqual([]);
    expect(but({ depth: 4.1 })).toEqual(['size_within']);
    expect(but({ weight: 15.1 })).toEqual(['weight_within']);
    expect(but({ weight: null })).toEqual(['weight_within']);
  });

  test('the student lives or studies in the district, and the district is in Michigan', () => {
    expect(but({ connection: 'lives' })).toEqual([]);
    expect(but({ connection: 'connected' })).toEqual(['connection_given']);
    const elsewhere = { country: 'US', subdivision: 'US-OH' };
    expect(refusedBy(congressional, { ...hung, region: elsewhere })).toEqual(['community_within']);
  });

  test('the teacher’s signature is said', () => {
    expect(but({ attested: [] })).toEqual(['all_attested']);
  });

  test('a piece stands for the district alone', () => {
    expect(refusedBy(congressional, { ...hung, hasPartner: true })).toEqual(['partner_fits']);
  });
});

describe('PTA Reflections', () => {
  const rules = ruleSetSchema.parse(reflections);
  const written: Pretended = {
    category: 'literature',
    birthDate: '2014-01-01',
    levelKind: 'local',
    answers: { division: 'general', grade: 5 },
  };

  test('grade 5 is intermediate, grade 6 middle school', () => {
    expect(groupOf(rules, { age: 11, grade: 5, division: 'general' })?.code).toBe('intermediate');
    expect(groupOf(rules, { age: 11, grade: 6, division: 'general' })?.code).toBe('middle-school');
  });

  test('the accessible division is a group of its own, asks for no grade, and allows a helper', () => {
    expect(groupOf(rules, { age: 11, grade: null, division: 'accessible' })?.code).toBe('accessible');
    const helped = (division: string) =>
      refusedBy(reflections, {
        ...written,
        answers: { division, helped: 'yes', grade: division === 'general' ? 5 : null },
      });
    expect(helped('accessible')).toEqual([]);
    expect(helped('general')).toEqual(['help_allowed']);
  });

  test('a statement has ten to a hundred words', () => {
    const said = (count: number) => refusedBy(reflections, { ...written, statement: words(count) });
    expect([said(9), said(10), said(100), said(101)]).toEqual([['statement_fits'], [], [], ['statement_fits']]);
  });

  test('the box on a second language stands in nobody’s way', () => {
    expect(refusedBy(reflections, { ...written, answers: { ...written.answers, secondLanguage: null } })).toEqual([]);
  });

  test('it comes through a PTA that names who answers for it', () => {
    expect(refusedBy(reflections, { ...written, hasPointOfContact: false })).toEqual(['contact_named']);
  });

  test('interpretation breaks ties and weighs half', () => {
    expect(rules.judging).toMatchObject({ ties: 'criterion', tieCriterion: 'interpretation' });
    expect(rules.judging.criteria.map(({ parts }) => parts)).toEqual([2, 1, 1]);
  });
});

describe('Phoenix’s competition for artists with disabilities', () => {
  const poem: Pretended = {
    category: 'poetry',
    birthDate: '1997-07-15',
    ofAge: true,
    answers: { connection: 'lives', attested: ['disability'] },
  };

  test('who turns 19 on the day of the deadline is in, and there is no highest age', () => {
    expect(refusedBy(phoenix, poem)).toEqual([]);
    expect(refusedBy(phoenix, { ...poem, birthDate: '1997-07-16' })).toEqual(['age_at_deadline']);
    expect(refusedBy(phoenix, { ...poem, birthDate: '1920-01-01' })).toEqual([]);
  });

  test('the refusal without a highest age names the last birth date alone', () => {
    const [refusal] = refusalsOf(phoenix, { ...poem, birthDate: '1997-07-16' });
    expect(refusal?.because).toMatchObject({ key: 'yaas.rule.too_young_open.because' });
  });

  test('a poem has at most 32 lines', () => {
    expect(refusedBy(phoenix, { ...poem, body: lines(32) })).toEqual([]);
    expect(refusedBy(phoenix, { ...poem, body: lines(33) })).toEqual(['length_within_limit']);
  });

  test('Italian is taken and translated by the organisers; French is not taken', () => {
    expect(refusedBy(phoenix, { ...poem, language: 'it' })).toEqual([]);
    expect(refusedBy(phoenix, { ...poem, language: 'fr' })).toEqual(['language_taken']);
  });

  test('residents of Arizona settle fifteen dollars, sister cities nothing', () => {
    const owing: Pretended = { ...poem, fee: 'due' };
    expect(refusedBy(phoenix, owing, 'confirmation')).toEqual(['fee_settled']);
    const abroad = { ...owing, region: { country: 'IT', subdivision: null } };
    expect(refusedBy(phoenix, abroad, 'confirmation')).toEqual([]);
  });

  test('a yes to the disability is all that is asked', () => {
    expect(refusedBy(phoenix, { ...poem, answers: { connection: 'lives' } })).toEqual(['all_attested']);
  });

  test('the jury begins with the best of each country', () => {
    const { rounds } = ruleSetSchema.parse(phoenix).judging;
    expect(rounds.map(({ advance, count }) => [advance, count])).toEqual([
      ['per_country', 1],
      ['top', 3],
    ]);
  });
});

describe('rules that only some local rule books have', () => {
  const poem: Pretended = { category: 'poetry', birthDate: '2010-06-15' };
  const under = (authorship: RuleSetInput['authorship']) => ({ ...yaas2026, authorship });

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
    const [first] = yaas2026.categories.filter(({ code }) => code === 'music');
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
