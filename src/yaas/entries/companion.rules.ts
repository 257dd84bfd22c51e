import { countText, refused, satisfied } from '../../platform/index.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import { textOf } from '../works/work-parts.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

type Companions = CategoryRules['companions'];

const titleGiven: EditionRule<EntryFacts> = {
  id: 'title_given',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'title'],
  concerns: (_, category) => category?.companions.title !== 'none',
  check: ({ category, title }) =>
    category?.companions.title !== 'required' || title.trim() ? satisfied : refused('yaas.rule.title_given'),
};

/** "10 to 100 words", counted as the work's own words are. */
const statementFits: EditionRule<EntryFacts> = {
  id: 'statement_fits',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'statement', 'language'],
  concerns: (_, category) => category !== undefined && category.companions.statement.need !== 'none',
  check({ category, statement, language }) {
    if (!category || category.companions.statement.need === 'none') return satisfied;
    const { need, minWords: min, maxWords: max } = category.companions.statement;
    const count = countText(statement, 'words', language);
    if (count === 0) return need === 'required' ? refused('yaas.rule.statement_missing', { min, max }) : satisfied;
    if (count < min) return refused('yaas.rule.statement_too_short', { count, min, max });
    return count <= max ? satisfied : refused('yaas.rule.statement_too_long', { count, min, max, over: count - max });
  },
};

/** Every picture has words (WCAG 2.2, 1.1.1), unless the rule book leaves it open. */
const describedForAll: EditionRule<EntryFacts> = {
  id: 'described_for_all',
  cites: 'Accessibility of the exhibit: every picture has words (WCAG 2.2, 1.1.1)',
  severity: 'block',
  reads: ['rules', 'category', 'alternativeText'],
  concerns: (_, category) => category?.work.kind === 'image' && category.companions.alternativeText === 'required',
  check({ category, alternativeText }) {
    if (category?.work.kind !== 'image' || category.companions.alternativeText !== 'required') return satisfied;
    return alternativeText.trim() ? satisfied : refused('yaas.rule.described_for_all', undefined, { remedy: true });
  },
};

/** A text that goes with a recording or film. */
const wordsGiven = (role: 'lyrics' | 'transcript'): EditionRule<EntryFacts> => ({
  id: `${role}_given`,
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'parts'],
  concerns: (_, category) => isRequired(category, role),
  check: ({ category, parts }) =>
    !isRequired(category, role) || textOf(parts, role)?.body.trim() ? satisfied : refused(`yaas.rule.${role}_given`),
});

const processShown: EditionRule<EntryFacts> = {
  id: 'process_shown',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'parts'],
  concerns: (_, category) => isRequired(category, 'process'),
  check: ({ category, parts }) =>
    !isRequired(category, 'process') || parts.files.process.length > 0
      ? satisfied
      : refused('yaas.rule.process_shown', undefined, { remedy: true }),
};

const isRequired = (category: CategoryRules | undefined, role: Exclude<keyof Companions, 'statement'>): boolean =>
  category?.companions[role] === 'required';

/** The words that a work comes with. */
export const companionRules: readonly EditionRule<EntryFacts>[] = [
  titleGiven,
  statementFits,
  describedForAll,
  wordsGiven('lyrics'),
  wordsGiven('transcript'),
  processShown,
];
