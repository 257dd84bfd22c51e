import { defineApplication } from '../../applications/index.js';
import { line, oneOf, text, yesNo } from './questions/asked.js';
import { belief, foodAndAnimals, healthPart } from './questions/health.js';
import { dailyLife, interests, letters, wishes } from './questions/life.js';
import { family, finances, personal } from './questions/person.js';
import { language, schooling } from './questions/school.js';

const sections = [
  personal,
  family,
  schooling,
  language,
  interests,
  dailyLife,
  healthPart,
  foodAndAnimals,
  belief,
  wishes,
  letters,
  finances,
];

const named = (part: string, code: string) => ({ key: `exchange.${part}.${code}` });

const document = (code: string, group: string, wishesFor: { needed: number; languages?: true; photograph?: true }) => ({
  code,
  group,
  title: named('document', code),
  hint: named('document', `${code}.hint`),
  ...wishesFor,
});

/** What a natural parent signs, each by itself: a parent can say yes to one and not to another. */
export const STATEMENTS = ['application', 'placement', 'medical', 'records'] as const;
export type StatementCode = (typeof STATEMENTS)[number];

const PARAGRAPHS: Record<StatementCode, readonly string[]> = {
  application: ['true', 'rules', 'law', 'work', 'home', 'data'],
  placement: ['any_family', 'vetted', 'no_relatives', 'changes'],
  medical: ['care', 'insurance', 'told'],
  records: ['school', 'no_further'],
};

/** The answers for which each stands: when one changes the signature lapses. */
const COVERS: Record<StatementCode, readonly string[]> = {
  application: sections.map(({ code }) => code),
  placement: [wishes.code],
  medical: [healthPart.code, foodAndAnimals.code],
  records: [],
};

const statement = (code: StatementCode) => ({
  code,
  version: '2026-1',
  title: named('statement', code),
  paragraphs: PARAGRAPHS[code].map((paragraph) => named('statement', `${code}.${paragraph}`)),
  covers: [...COVERS[code]],
});

const vouches = { purpose: '22 CFR 62.25(e)(2): maturity, character and aptitude' };
const met = { purpose: '22 CFR 62.25(e)(2)' };

/** Who may recommend: two teachers. */
export const RELATIONS = ['teacher', 'english_teacher', 'class_teacher', 'principal', 'other', 'relative'] as const;

/** Everything that a student, the parents, the teachers and the interviewer are asked. */
export const exchangeApplication = defineApplication({
  code: 'exchange-student',
  version: '2026-1',
  groups: [
    { code: 'profile', sensitive: false },
    { code: 'letters', sensitive: false },
    { code: 'school', sensitive: false },
    { code: 'identity', sensitive: true },
    { code: 'health', sensitive: true },
    { code: 'religion', sensitive: true },
    { code: 'finances', sensitive: true },
    { code: 'references', sensitive: true },
    { code: 'screening', sensitive: false },
  ],
  sections,
  documents: [
    document('transcript', 'school', { needed: 1, languages: true }),
    document('english_test', 'school', { needed: 0 }),
    document('english_letter', 'school', { needed: 0, languages: true }),
    document('school_acceptance', 'school', { needed: 0 }),
    document('passport', 'identity', { needed: 1 }),
    document('vaccination', 'health', { needed: 1, languages: true }),
    document('album', 'letters', { needed: 3, photograph: true }),
  ],
  references: {
    needed: 2,
    most: 4,
    remindAfterDays: 5,
    reminders: 2,
    openDays: 30,
    relations: RELATIONS.map((code) => ({ code, label: named('relation', code) })),
    asked: {
      code: 'reference',
      group: 'references',
      title: named('reference', 'title'),
      lead: named('reference', 'lead'),
      fields: [
        line('known_since', vouches, 120),
        text('as_pupil', vouches, 150),
        text('as_person', vouches, 150),
        oneOf('english_in_class', ['enough', 'nearly', 'not_yet'], vouches),
        yesNo('worries', vouches),
        text('worries_which', { ...vouches, when: { field: 'worries', is: 'yes' } }, 150),
        oneOf('recommends', ['gladly', 'with_doubts', 'no'], vouches),
      ],
    },
  },
  statements: STATEMENTS.map(statement),
  interview: {
    group: 'screening',
    modes: ['in_person', 'video', 'phone'].map((code) => ({ code, label: named('interview-mode', code) })),
    checklist: [
      yesNo('understands_english', { purpose: '22 CFR 62.10(a)(2)' }),
      yesNo('speaks_english', { purpose: '22 CFR 62.10(a)(2)' }),
      oneOf('maturity', ['ready', 'nearly', 'not_yet'], met),
      text('motivation', met, 150),
      text('difficulties', met, 150),
      yesNo('parents_agree', met),
      line('no_video', { ...met, optional: true, hinted: true }),
      oneOf('interviewer_recommends', ['gladly', 'with_doubts', 'no'], met),
      text('impression', met, 200),
    ],
  },
});
