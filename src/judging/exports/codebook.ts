import type { ExportRow } from './export-dataset.js';

export const CODEBOOK_COLUMNS = ['table', 'column', 'type', 'meaning'] as const;

/** What each column holds, for whoever evaluates a round; in the words of the tables, which are the same in every language. */
const LINES: readonly (readonly [string, string, string, string])[] = [
  ['r', '', 'note', 'read.csv(file, fileEncoding = "UTF-8-BOM", stringsAsFactors = TRUE)'],
  ['r', '', 'note', 'One row for each criterion of each card that counts; missing values are empty and read as NA.'],
  ['r', 'work', 'factor', 'Judging code of the work'],
  ['r', 'pool', 'factor', 'Code of the group within which works are ranked'],
  ['r', 'judge', 'factor', 'Number of the judge in the round; the same in its record'],
  ['r', 'criterion', 'factor', 'Code of the criterion'],
  ['r', 'weight', 'number', 'Share of the criterion in the whole, 0 to 1'],
  ['r', 'share', 'number', 'The step given on the criterion, 0 (lowest) to 1 (highest)'],
  ['r', 'total', 'number', 'Weighted mean of the card, 0 to 1; the same in each of its rows'],
  ['scores-long', 'question', 'factor', 'Code of the criterion, or rank, or points'],
  ['scores-long', 'value', 'number', 'Step from 1, rank from 1 (the best), or points'],
  ['scores-long', 'share', 'number', 'The step in 0 to 1; empty for ranks and points'],
  ['scores-long', 'assignment', 'factor', 'offered: in the judge’s hand; recused or cancelled: no longer'],
  ['scores-long', 'origin', 'factor', 'drawn, top_up (given later) or bridge (given to join panels)'],
  ['scores-long', 'counts', 'logical', 'Whether the card goes into a result computed now'],
  ['scores-long', 'version', 'number', 'How often the card was saved'],
  ['scores-long', 'completed_at', 'time', 'When the card became complete, ISO 8601 in UTC; empty while it is not'],
  ['scores-wide', 'criterion_…', 'number', 'Step on the criterion of that code, from 1'],
  ['scores-wide', 'total', 'number', 'Weighted mean of a complete card, 0 to 1'],
  ['comparisons', 'first, second', 'factor', 'Judging codes in the order in which chance showed them'],
  ['comparisons', 'winner', 'factor', 'first, second or tie'],
  ['comparisons', 'undone_at', 'time', 'When the judge took it back; empty while it stands'],
  ['judges', 'works, cards', 'number', 'Works in hand, and complete cards among them that count'],
  ['judges', 'mean, sd, lowest, highest', 'number', 'Of the totals of the judge’s cards, 0 to 1'],
  ['judges', 'top_marks', 'number', 'Share of criteria on which the highest step was given'],
  ['judges', 'shared', 'number', 'Cards on works that other judges scored, too'],
  [
    'judges',
    'offset_from_others',
    'number',
    'Mean distance of the judge’s totals from the others’ mean on the same works; above 0 is milder',
  ],
  [
    'judges',
    'correlation',
    'number',
    'Pearson’s correlation of the judge’s totals with the others’ mean on the same works',
  ],
];

export async function* codebookRows(): AsyncGenerator<ExportRow> {
  for (const [table, column, type, meaning] of LINES) yield { table, column, type, meaning };
}
