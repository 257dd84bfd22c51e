import type { CategoryRules, RuleSet } from '../editions/rule-set.schema.js';
import { textOf, translationsOf, type WorkParts } from './work-parts.js';

/** What decides which companions a work is asked for. */
export interface AskedOf {
  rules: RuleSet;
  category: CategoryRules;
  language: string;
  sources: string;
  parts: WorkParts;
}

/** Lyrics, transcript, translation: whether any of them is asked for, or there already. */
export const asksWords = (asked: AskedOf): boolean =>
  asksLyrics(asked) || asksTranscript(asked) || asksTranslation(asked);

export const asksLyrics = ({ category, parts }: AskedOf): boolean =>
  category.companions.lyrics !== 'none' || textOf(parts, 'lyrics') !== null;

export const asksTranscript = ({ category, parts }: AskedOf): boolean =>
  category.companions.transcript !== 'none' || textOf(parts, 'transcript') !== null;

/** Works in the language that others are translated into need none. */
export const asksTranslation = ({ rules, language, parts }: AskedOf): boolean =>
  (rules.language.translation !== 'none' && language !== rules.language.into) || translationsOf(parts).length > 0;

/** Sketches and permissions of others. */
export const asksEvidence = (asked: AskedOf): boolean => asksProcess(asked) || asksPermission(asked);

export const asksProcess = ({ category, parts }: AskedOf): boolean =>
  category.companions.process !== 'none' || parts.files.process.length > 0;

/** Who builds on another's work brings that person's consent. */
export const asksPermission = ({ sources, parts }: AskedOf): boolean =>
  sources.trim() !== '' || parts.files.source_consent.length > 0;
