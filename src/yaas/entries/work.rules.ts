import { countText, refused, satisfied, type Rule } from '../../platform/index.js';
import type { EntryFacts } from './entry-facts.js';

const SUBMISSIONS = 'YAAS 2026, submissions: all entries must meet the criteria';

export const categoryKnown: Rule<EntryFacts> = {
  id: 'category_known',
  cites: 'YAAS 2026, categories',
  severity: 'block',
  reads: ['category'],
  check: ({ category }) => (category ? satisfied : refused('yaas.rule.category_known')),
};

export const workPresent: Rule<EntryFacts> = {
  id: 'work_present',
  cites: SUBMISSIONS,
  severity: 'block',
  reads: ['category', 'body', 'file'],
  check({ category, body, file }) {
    if (!category) return satisfied;
    if (category.work.kind === 'text') return body.trim() ? satisfied : refused('yaas.rule.text_missing');
    if (file === 'arriving') return refused('yaas.rule.file_arriving');
    return file === 'ready' ? satisfied : refused(`yaas.rule.${category.work.kind}_missing`);
  },
};

/** The same counter runs in the page while the student writes. */
export const lengthWithinLimit: Rule<EntryFacts> = {
  id: 'length_within_limit',
  cites: 'YAAS 2021, technical rules: writing up to 500 words, poems up to 200 words',
  severity: 'block',
  reads: ['category', 'body', 'language'],
  check({ category, body, language }) {
    if (category?.work.kind !== 'text') return satisfied;
    const { mode, max } = category.work.limit;
    const count = countText(body, mode, language);
    return count <= max ? satisfied : refused('yaas.rule.too_long', { count, max, over: count - max, mode });
  },
};

const titleGiven: Rule<EntryFacts> = {
  id: 'title_given',
  cites: SUBMISSIONS,
  severity: 'block',
  reads: ['title'],
  check: ({ title }) => (title.trim() ? satisfied : refused('yaas.rule.title_given')),
};

const describedForAll: Rule<EntryFacts> = {
  id: 'described_for_all',
  cites: 'Accessibility of the exhibit: every picture has words (WCAG 2.2, 1.1.1)',
  severity: 'block',
  reads: ['category', 'alternativeText'],
  check: ({ category, alternativeText }) =>
    category?.work.kind !== 'image' || alternativeText.trim()
      ? satisfied
      : refused('yaas.rule.described_for_all', undefined, { remedy: true }),
};

const madeByStudent: Rule<EntryFacts> = {
  id: 'made_by_student',
  cites: 'Plagiarism policy: every entry is evaluated for originality',
  severity: 'block',
  reads: ['ownWork'],
  check: ({ ownWork }) => (ownWork ? satisfied : refused('yaas.rule.made_by_student')),
};

const aiDeclared: Rule<EntryFacts> = {
  id: 'ai_declared',
  cites: 'Rule on AI: its use as an aid is declared',
  severity: 'block',
  reads: ['aiUse', 'aiStatement'],
  check({ aiUse, aiStatement }) {
    if (!aiUse) return refused('yaas.rule.ai_declared');
    return aiUse === 'none' || aiStatement.trim() ? satisfied : refused('yaas.rule.ai_described');
  },
};

/** What a piece must be, in the order in which the steps ask for it. */
export const workRules: readonly Rule<EntryFacts>[] = [
  categoryKnown,
  workPresent,
  lengthWithinLimit,
  titleGiven,
  describedForAll,
  madeByStudent,
  aiDeclared,
];
