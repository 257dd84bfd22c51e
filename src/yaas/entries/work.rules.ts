import { countText, refused, satisfied } from '../../platform/index.js';
import { companionRules } from './companion.rules.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';
import { fileRules } from './file.rules.js';
import { languageRules } from './language.rules.js';
import { originalityRules } from './originality.rules.js';
import { physicalRules } from './physical.rules.js';

export const categoryKnown: EditionRule<EntryFacts> = {
  id: 'category_known',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category'],
  check: ({ category }) => (category ? satisfied : refused('yaas.rule.category_known')),
};

export const workPresent: EditionRule<EntryFacts> = {
  id: 'work_present',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'body', 'file'],
  check({ category, body, file }) {
    if (!category) return satisfied;
    if (category.work.kind === 'text') return body.trim() ? satisfied : refused('yaas.rule.text_missing');
    if (file === 'arriving') return refused('yaas.rule.file_arriving');
    return file === 'ready' ? satisfied : refused(`yaas.rule.${category.work.kind}_missing`);
  },
};

/** The same counter runs in the page while the student writes. */
export const lengthWithinLimit: EditionRule<EntryFacts> = {
  id: 'length_within_limit',
  cites: citing('medium'),
  severity: 'block',
  reads: ['rules', 'category', 'body', 'language'],
  concerns: (_, category) => category?.work.kind === 'text',
  check({ category, body, language }) {
    if (category?.work.kind !== 'text') return satisfied;
    const { mode, min, max } = category.work.limit;
    const count = countText(body, mode, language);
    if (count > max) return refused('yaas.rule.too_long', { count, max, over: count - max, mode });
    // An empty text has its own rule.
    return count === 0 || count >= min ? satisfied : refused('yaas.rule.too_short', { count, min, mode });
  },
};

/** What a piece must be, in the order in which the steps ask for it. */
export const workRules: readonly EditionRule<EntryFacts>[] = [
  categoryKnown,
  workPresent,
  lengthWithinLimit,
  ...fileRules,
  ...physicalRules,
  ...companionRules,
  ...languageRules,
  ...originalityRules,
];
