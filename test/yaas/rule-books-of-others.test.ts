import { describe, expect, test } from '@jest/globals';
import { groupOf } from '../../src/yaas/editions/age.js';
import { ruleSetSchema } from '../../src/yaas/editions/rule-set.schema.js';
import { noParts } from '../../src/yaas/works/work-parts.js';
import { congressional } from './rule-books/congressional.js';
import { phoenix } from './rule-books/phoenix.js';
import { reflections } from './rule-books/reflections.js';
import { scholastic } from './rule-books/scholastic.js';
import { aFile, refusalsOf, refusedBy, type Pretended } from './support/facts.js';

const lines = (count: number) => Array.from({ length: count }, (_, line) => `line ${line}`).join('\n');
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');

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

  const before = (enteredBefore: 'yes' | 'awarded') =>
    refusedBy(scholastic, { ...drawn, answers: { ...drawn.answers, enteredBefore } });

  test('work that won is not entered again; work that did not win is', () => {
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

  const sent = (files: Pretended['files']) => refusedBy(scholastic, { ...drawn, files });

  test('files are of the kinds and sizes that are taken, and at most four views', () => {
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

  const helped = (division: string) =>
    refusedBy(reflections, {
      ...written,
      answers: { division, helped: 'yes', grade: division === 'general' ? 5 : null },
    });

  test('the accessible division is a group of its own, asks for no grade, and allows a helper', () => {
    expect(groupOf(rules, { age: 11, grade: null, division: 'accessible' })?.code).toBe('accessible');
    expect(helped('accessible')).toEqual([]);
    expect(helped('general')).toEqual(['help_allowed']);
  });

  const said = (count: number) => refusedBy(reflections, { ...written, statement: words(count) });

  test('a statement has ten to a hundred words', () => {
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
