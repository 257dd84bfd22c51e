import type { CategoryRules, RuleSet } from '../editions/rule-set.schema.js';
import type { EntryAnswers } from '../entries/entry-answers.js';

/** Which of its own questions a rule book asks, in the order of the page. */
export function questionsOf(rules: RuleSet, category: CategoryRules): readonly (keyof EntryAnswers)[] {
  return (Object.keys(ASKS) as (keyof EntryAnswers)[]).filter((question) => ASKS[question](rules, category));
}

const physicalOf = ({ work }: CategoryRules) => (work.kind === 'image' ? work.physical : null);

const ASKS: Record<keyof EntryAnswers, (rules: RuleSet, category: CategoryRules) => boolean> = {
  division: ({ divisions }) => divisions.length > 0,
  grade: ({ grades }) => grades !== null,
  connection: ({ affiliation }) => affiliation.connections.length > 0,
  authors: ({ authorship }) => authorship.maxAuthors > 1,
  helped: ({ divisions }) => divisions.some(({ helper }) => helper),
  published: ({ authorship }) => authorship.priorPublication === 'refused',
  enteredBefore: ({ authorship }) => authorship.reEntry !== 'allowed',
  madeOn: ({ authorship }) => authorship.madeSince !== null,
  secondLanguage: ({ language }) => language.secondLanguage !== 'not_asked',
  width: (_, category) => physicalOf(category) !== null,
  height: (_, category) => physicalOf(category) !== null,
  depth: (_, category) => (physicalOf(category)?.depth ?? null) !== null,
  weight: (_, category) => (physicalOf(category)?.maxWeight ?? null) !== null,
  mounting: (_, category) => (physicalOf(category)?.mounting ?? 'any') !== 'any',
  attested: ({ attestations }) => attestations.length > 0,
};
