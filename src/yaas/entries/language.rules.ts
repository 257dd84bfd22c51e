import { refused, satisfied } from '../../platform/index.js';
import { translationsOf } from '../works/work-parts.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts } from './entry-facts.js';

const languageTaken: EditionRule<EntryFacts> = {
  id: 'language_taken',
  cites: citing('language'),
  severity: 'block',
  reads: ['rules', 'language'],
  concerns: ({ language }) => language.works.length > 0,
  check({ rules: { language: rule }, language }) {
    if (rule.works.length === 0 || rule.works.includes(language)) return satisfied;
    return refused('yaas.rule.language_taken', { languages: rule.works.join(', ') });
  },
};

/** Of written works; who sees or hears a work in another language needs the organiser or nobody. */
const translationGiven: EditionRule<EntryFacts> = {
  id: 'translation_given',
  cites: citing('language'),
  severity: 'block',
  reads: ['rules', 'category', 'language', 'parts'],
  concerns: ({ language }, category) => language.translation === 'required' && category?.work.kind === 'text',
  check({ rules: { language: rule }, category, language, parts }) {
    if (rule.translation !== 'required' || category?.work.kind !== 'text' || language === rule.into) return satisfied;
    const isThere = translationsOf(parts).some(({ locale, body }) => locale === rule.into && body.trim());
    return isThere ? satisfied : refused('yaas.rule.translation_given', { into: rule.into });
  },
};

const secondLanguageSaid: EditionRule<EntryFacts> = {
  id: 'second_language_said',
  cites: citing('language'),
  severity: 'record',
  reads: ['rules', 'answers'],
  concerns: ({ language }) => language.secondLanguage !== 'not_asked',
  check: ({ rules: { language }, answers: { secondLanguage } }) =>
    language.secondLanguage === 'not_asked' || secondLanguage !== null
      ? satisfied
      : refused('yaas.rule.second_language_said', { into: language.into }),
};

/** In which language, and who translates. */
export const languageRules: readonly EditionRule<EntryFacts>[] = [languageTaken, translationGiven, secondLanguageSaid];
