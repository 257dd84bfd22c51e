import { refused, satisfied } from '../../platform/index.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

/** Where a member must hold its own competition first, nobody enters the final directly. */
export const entersWhereItMay: EditionRule<EntryFacts> = {
  id: 'enters_where_it_may',
  cites: citing('levels'),
  severity: 'block',
  reads: ['rules', 'levelKind'],
  concerns: ({ levels }) => levels.local === 'required' || !levels.directEntry,
  check({ rules: { levels }, levelKind }) {
    if (levelKind === 'local' || (levels.local !== 'required' && levels.directEntry)) return satisfied;
    return refused('yaas.rule.enters_where_it_may', undefined, { remedy: true });
  },
};
