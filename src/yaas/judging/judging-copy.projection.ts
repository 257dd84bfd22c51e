import { defineProjection } from '../../platform/index.js';

/** What a judge may know of a work. Neither the entrant's table nor a community is in reach. */
export interface JudgingCopyRow {
  workId: string;
  category: string;
  rulesId: string;
  title: string;
  statement: string;
  body: string;
  language: string;
  fileId: string | null;
  alternativeText: string;
}

/** The submitted revision of works that may be judged; one that was withdrawn is gone at once. */
export const judgingCopyProjection = defineProjection<JudgingCopyRow>({
  name: 'yaas.judging_copy',
  reader: 'judge',
  from: 'entry e JOIN entry_revision r ON r.id = e.revision_id',
  columns: {
    workId: 'e.id',
    category: 'r.category',
    rulesId: 'e.rule_set_version_id',
    title: 'r.title',
    statement: 'r.statement',
    body: 'r.body',
    language: 'r.language',
    fileId: 'r.file_id',
    alternativeText: 'r.alternative_text',
  },
  always: `e.state IN ('submitted', 'in_round', 'placed', 'not_placed')`,
});
