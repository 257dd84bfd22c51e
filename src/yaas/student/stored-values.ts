import type { StudentEntry } from '../entries/entries.queries.js';
import { textOf, translationsOf } from '../works/work-parts.js';

/** The field with the words for a further view. */
export const viewField = (fileId: string): string => `view-${fileId}`;

/** What is stored, as the steps' forms show it. */
export function storedValues(entry: StudentEntry): Record<string, string | string[]> {
  const { body, title, statement, alternativeText, language, sources, aiStatement, school } = entry;
  const { guardianName, guardianEmail, aiUse, ownWork, setVertically } = entry;
  const texts = { body, title, statement, alternativeText, language, sources, aiStatement, school };
  const boxes = { ownWork: ticked(ownWork), setVertically: ticked(setVertically) };
  return {
    ...texts,
    ...boxes,
    guardianName,
    guardianEmail,
    aiUse: aiUse ?? '',
    ...viewValues(entry),
    ...wordValues(entry),
    ...answerValues(entry),
  };
}

const answerValues = ({ answers }: StudentEntry): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, Array.isArray(value) ? value : String(value ?? '')]),
  );

const ticked = (is: boolean): string => (is ? 'yes' : '');

const viewValues = ({ parts }: StudentEntry): Record<string, string> =>
  Object.fromEntries(parts.views.slice(1).map(({ fileId, alternativeText }) => [viewField(fileId), alternativeText]));

function wordValues({ parts, edition }: StudentEntry): Record<string, string> {
  const bodyOf = (role: 'lyrics' | 'transcript') => textOf(parts, role)?.body ?? '';
  const { locale, title, statement, body, madeBy } = translationsOf(parts)[0] ?? noTranslation;
  return {
    lyrics: bodyOf('lyrics'),
    transcript: bodyOf('transcript'),
    translationLocale: locale || edition.rules.language.into,
    translationTitle: title,
    translationStatement: statement,
    translationBody: body,
    translationBy: madeBy ?? '',
  };
}

const noTranslation = { locale: '', title: '', statement: '', body: '', madeBy: null };
