import { refused, satisfied } from '../../platform/index.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

const madeByStudent: EditionRule<EntryFacts> = {
  id: 'made_by_student',
  cites: citing('originality'),
  severity: 'block',
  reads: ['rules', 'ownWork'],
  check: ({ ownWork }) => (ownWork ? satisfied : refused('yaas.rule.made_by_student')),
};

const aiDeclared: EditionRule<EntryFacts> = {
  id: 'ai_declared',
  cites: citing('originality'),
  severity: 'block',
  reads: ['rules', 'aiUse', 'aiStatement'],
  concerns: ({ originality }) => originality.ai.rule !== 'not_asked',
  check({ rules: { originality }, aiUse, aiStatement }) {
    if (originality.ai.rule === 'not_asked') return satisfied;
    if (!aiUse) return refused('yaas.rule.ai_declared');
    if (aiUse === 'none') return satisfied;
    if (originality.ai.rule === 'none') return refused('yaas.rule.ai_not_used');
    return aiStatement.trim() ? satisfied : refused('yaas.rule.ai_described');
  },
};

/** A work that builds on another's has that person's consent, as a file. */
const sourcesConsented: EditionRule<EntryFacts> = {
  id: 'sources_consented',
  cites: citing('originality'),
  severity: 'block',
  reads: ['rules', 'sources', 'parts'],
  concerns: ({ originality }) => originality.sources === 'consent_attached',
  check({ rules: { originality }, sources, parts }) {
    if (originality.sources === 'named' || !sources.trim() || parts.files.source_consent.length > 0) return satisfied;
    return refused('yaas.rule.sources_consented', undefined, { remedy: true });
  },
};

/** Whose work it is. */
export const originalityRules: readonly EditionRule<EntryFacts>[] = [madeByStudent, aiDeclared, sourcesConsented];
