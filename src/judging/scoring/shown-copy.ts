import type { JudgingCopy } from '../judged-works.js';

/** A blind copy as a page shows it: no id, no file's name; the maker's statement when the round says so. */
export type ShownCopy = Omit<JudgingCopy, 'workId' | 'fileIds' | 'alternativeTexts' | 'processFileIds'>;

export const shownCopy = (
  { title, statement, text, alternativeText, beside = [], answers = [] }: JudgingCopy,
  statementShown: boolean,
): ShownCopy => ({
  title,
  statement: statementShown ? statement : null,
  text,
  alternativeText,
  beside: beside.map((words) => (statementShown ? words : { ...words, statement: '' })),
  answers,
});
