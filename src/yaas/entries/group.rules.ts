import { refused, satisfied } from '../../platform/index.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

const isUngrouped = ({ rules, answers }: Pick<EntryFacts, 'rules' | 'answers'>): boolean =>
  rules.divisions.some(({ code, ungrouped }) => ungrouped && code === answers.division);

/** School grades, counted like ages; a division without groups asks for none. */
const gradeAllowed: EditionRule<EntryFacts> = {
  id: 'grade_allowed',
  cites: citing('ages'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ grades }) => grades !== null,
  check({ rules, answers }) {
    const { grades } = rules;
    if (!grades || isUngrouped({ rules, answers })) return satisfied;
    const params = { from: grades.from, to: grades.until - 1 };
    if (answers.grade === null) return refused('yaas.rule.grade_missing', params);
    const isIn = grades.from <= answers.grade && answers.grade < grades.until;
    return isIn ? satisfied : refused('yaas.rule.grade_allowed', { ...params, grade: answers.grade });
  },
};

/** A division is chosen where there are several, and the category is held in it. */
const divisionFits: EditionRule<EntryFacts> = {
  id: 'division_fits',
  cites: citing('ages'),
  severity: 'block',
  reads: ['rules', 'answers', 'category'],
  concerns: ({ divisions }) => divisions.length > 0,
  check({ rules: { divisions }, answers: { division }, category }) {
    if (divisions.length === 0) return satisfied;
    if (!divisions.some(({ code }) => code === division)) return refused('yaas.rule.division_missing');
    const isHeld = !category || category.divisions.length === 0 || category.divisions.includes(division!);
    return isHeld ? satisfied : refused('yaas.rule.division_fits');
  },
};

export const groupRules: readonly EditionRule<EntryFacts>[] = [divisionFits, gradeAllowed];
