import { defineApplication, type ApplicationDefinition } from '../../applications/index.js';
import { KEPT_FOR_DELEGATES_MONTHS } from '../retention.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { isFile, QUESTION_SECTIONS, type AskedFile } from './asked-field.js';
import type { YlsQuestion } from './yls-question.entity.js';

/** The programme by which `applications` knows registrations. */
export const YLS = 'yls';

/** Who recommends: one of each. */
export const RELATIONS = ['teacher', 'local_contact'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the guardian signs. */
export const GUARDIAN_STATEMENT = 'guardian';

type Asked = Pick<YlsQuestion, 'section' | 'field'>;

const word = (key: string) => ({ key: `yls.${key}` });

const own = (code: string) => ({
  code,
  label: word(`ask.${code}`),
  personal: { purpose: 'To know who comes to the summit', keptMonths: KEPT_FOR_DELEGATES_MONTHS },
});

/** What every summit asks. */
const person = {
  code: 'person',
  group: 'person',
  title: word('section.person'),
  fields: [
    { ...own('name'), kind: 'text' as const },
    { ...own('called'), hint: word('ask.called.hint'), kind: 'text' as const, optional: true as const },
    { ...own('birth_date'), kind: 'date' as const, birthday: true as const },
    {
      ...own('gender'),
      kind: 'choice' as const,
      hint: word('ask.gender.hint'),
      choices: ['female', 'male', 'other'].map((code) => ({ code, label: word(`gender.${code}`) })),
    },
  ],
};

const vouches = { purpose: 'To choose who comes to the summit', keptMonths: 12 };
const recommendation = {
  code: 'recommendation',
  group: 'recommendations',
  title: word('recommendation.title'),
  fields: [
    { code: 'known_since', label: word('recommendation.known'), kind: 'text' as const, personal: vouches },
    {
      code: 'why',
      label: word('recommendation.why'),
      kind: 'long_text' as const,
      limit: { mode: 'words' as const, max: 300 },
      personal: vouches,
    },
    {
      code: 'recommends',
      label: word('recommendation.how'),
      kind: 'choice' as const,
      choices: ['gladly', 'with_doubts', 'no'].map((code) => ({ code, label: word(`recommendation.${code}`) })),
      personal: vouches,
    },
  ],
};

const documentOf = ({ code, label, hint, optional, kind }: AskedFile) => ({
  code,
  group: 'answers',
  title: label,
  ...(hint ? { hint } : {}),
  needed: optional ? 0 : 1,
  film: kind === 'film',
});

/** What a summit says of its form: its version, and until when referees may write. */
type OfSummit = Pick<YlsSummit, 'formVersion' | 'recommendsUntil'>;

/** Everything that a summit asks. @throws ZodError for questions that make no sense together */
export function ylsDefinition(
  { formVersion, recommendsUntil }: OfSummit,
  questions: readonly Asked[],
): ApplicationDefinition {
  const sections = [person, ...QUESTION_SECTIONS.flatMap((code) => sectionOf(code, questions))];
  return defineApplication({
    code: YLS,
    version: String(formVersion),
    groups: [
      { code: 'person', sensitive: false },
      { code: 'answers', sensitive: false },
      { code: 'recommendations', sensitive: true },
    ],
    sections,
    documents: questions
      .map(({ field }) => field)
      .filter(isFile)
      .map(documentOf),
    references: {
      needed: RELATIONS.length,
      most: 4,
      remindAfterDays: 5,
      reminders: 3,
      openDays: 45,
      until: recommendsUntil.toISOString(),
      relations: RELATIONS.map((code) => ({ code, label: word(`relation.${code}`) })),
      asked: recommendation,
    },
    statements: [
      {
        code: GUARDIAN_STATEMENT,
        version: '2026-1',
        title: word('statement.title'),
        paragraphs: ['knows', 'data', 'true'].map((part) => word(`statement.${part}`)),
        covers: sections.map(({ code }) => code),
        revocable: true,
      },
    ],
  });
}

function sectionOf(code: string, questions: readonly Asked[]) {
  const fields = questions.flatMap(({ section, field }) => (section === code && !isFile(field) ? [field] : []));
  return fields.length > 0 ? [{ code, group: 'answers', title: word(`section.${code}`), fields }] : [];
}
