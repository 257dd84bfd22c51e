import { LANGUAGES } from '../languages.js';
import { count, day, line, oneAmong, oneOf, section, someOf, text, yesNo } from './asked.js';

const school = { purpose: '22 CFR 62.25(e)(2): whether the student can follow an American school' };

/** What a school of the host country may offer: words of `exchange_school.offers`. */
export const SCHOOL_OFFERS = ['music', 'ap', 'art', 'theatre', 'sports', 'languages'] as const;

export const schooling = section('schooling', 'school', [
  line('school_name', school),
  line('school_town', school, 120),
  count('completed_years', { from: 0, to: 13 }, { purpose: '22 CFR 62.25(e)(1)', hinted: true }),
  yesNo('has_finished', { purpose: '22 CFR 62.25(f)(5): the school is told', hinted: true }),
  yesNo('prior_us', { purpose: '22 CFR 62.25(e)(3)', hinted: true }),
  text('prior_us_which', { purpose: '22 CFR 62.25(e)(3)', when: { field: 'prior_us', is: 'yes' } }, 60),
  oneOf('grades', ['excellent', 'good', 'average', 'low'], { ...school, hinted: true }),
  text('grades_why', { ...school, when: { field: 'grades', is: 'low' } }, 120),
  line('subjects_best', school),
  line('subjects_hard', school),
  someOf('school_wishes', SCHOOL_OFFERS, { purpose: 'To find a school that suits', optional: true, hinted: true }),
]);

const spoken = { purpose: 'To find a home, and so that no two guests of one share a native language' };
const english = { purpose: '22 CFR 62.10(a)(2): English, by an objective measure' };

/** The three kinds of 22 CFR 62.10(a)(2). */
export const ENGLISH_EVIDENCE = ['test', 'school', 'interview'] as const;

/** By their own names, which are the same in every language. */
const TESTS: { code: string; label: Record<string, string> }[] = [
  { code: 'eltis', label: { en: 'ELTiS' } },
  { code: 'toefl', label: { en: 'TOEFL, TOEFL Junior' } },
  { code: 'ielts', label: { en: 'IELTS' } },
  { code: 'duolingo', label: { en: 'Duolingo English Test' } },
  { code: 'cambridge', label: { en: 'Cambridge English' } },
  { code: 'other_test', label: { key: 'exchange.ask.english_test.other_test' } },
];

export const LEVELS = ['beginner', 'good', 'fluent'] as const;

export const language = section('language', 'school', [
  oneAmong('native', LANGUAGES, { ...spoken, hinted: true }),
  oneAmong('native_second', LANGUAGES, { ...spoken, optional: true, hinted: true }),
  count('english_years', { from: 0, to: 16 }, english),
  oneOf('english_level', LEVELS, english),
  oneOf('english_evidence', ENGLISH_EVIDENCE, { ...english, hinted: true }),
  oneAmong('english_test', TESTS, { ...english, when: { field: 'english_evidence', is: 'test' } }),
  line('english_score', { ...english, when: { field: 'english_evidence', is: 'test' } }, 60),
  line('english_signer', { ...english, hinted: true, when: { field: 'english_evidence', is: 'school' } }),
  day('english_on', { ...english, when: { field: 'english_evidence', is: ['test', 'school'] } }),
  oneAmong('other_language', LANGUAGES, { ...spoken, optional: true }),
  oneOf('other_level', LEVELS, { ...spoken, optional: true }),
]);
