import type { JudgingCopy, WordsBeside } from '../../judging/index.js';
import { categoryOf, type RuleSet } from '../editions/rule-set.schema.js';
import { noParts, type PartText, type WorkParts } from '../works/work-parts.js';
import type { JudgingCopyRow } from './judging-copy.projection.js';

/** What a judge is shown of a work: all views, its words, and how it came about; never a permission or a document with a name in it. */
export function copyOf(row: JudgingCopyRow, rules: RuleSet, parts: WorkParts = noParts()): JudgingCopy {
  const work = categoryOf(rules, row.category)?.work;
  const form = work?.kind === 'text' ? work.form : 'prose';
  const { setVertically: vertical } = parts;
  return {
    workId: row.workId,
    title: row.title,
    statement: row.statement || null,
    text: row.body ? { body: row.body, locale: row.language, form, vertical } : null,
    fileIds: parts.views.map(({ fileId }) => fileId),
    alternativeText: row.alternativeText || null,
    alternativeTexts: Object.fromEntries(parts.views.map(({ fileId, alternativeText }) => [fileId, alternativeText])),
    beside: parts.texts.map(besideOf),
    processFileIds: parts.files.process.map(({ fileId }) => fileId),
  };
}

const besideOf = ({ role, locale, title, statement, body }: PartText): WordsBeside => ({
  kind: role,
  locale,
  title,
  statement,
  body,
});
