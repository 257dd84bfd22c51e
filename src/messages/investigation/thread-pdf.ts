import { linesOf, PdfSheet } from '../../platform/index.js';
import type { ThreadRecord } from './thread-record.js';

interface Taken {
  record: ThreadRecord;
  contentHash: string;
  reason: string;
  by: string;
  at: Date;
}

const MARGIN = 54;
const LINE = 10;

/** The record on paper, in English for whoever investigates; each sheet bears the hash of the whole content. */
export async function threadPdf({ record, contentHash, reason, by, at }: Taken): Promise<Buffer> {
  const title = `Thread ${record.thread.id}`;
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title, language: 'en', madeAt: at });
  const width = sheet.width - 2 * MARGIN;
  const foot = sheet.height - MARGIN;
  let y = MARGIN;
  const put = (text: string, weight: 'regular' | 'bold' = 'regular'): void => {
    for (const line of linesOf(text, { size: LINE, width })) {
      if (y > foot - 2 * LINE) {
        sheet.addSheet();
        y = MARGIN;
      }
      if (y === MARGIN) stamp(sheet, contentHash);
      y = sheet.line({ text: line, size: LINE, language: 'en', weight }, { x: MARGIN, y, width });
    }
  };
  put(record.thread.title, 'bold');
  put(`Thread ${record.thread.id}. Read out by ${by} on ${at.toISOString()}. Reason: ${reason}`);
  for (const { name, part, relation, leftAt } of record.people)
    put(`${name} (${part}, ${relation})${leftAt ? `, left ${leftAt}` : ''}`);
  for (const { writerName, writtenAt, takenBackAt, text } of record.messages) {
    y += LINE / 2;
    put(`${writerName}, ${writtenAt}${takenBackAt ? `, taken back ${takenBackAt}` : ''}`, 'bold');
    put(text ?? '(words are gone)');
  }
  return sheet.bytes();
}

function stamp(sheet: PdfSheet, contentHash: string): void {
  const box = { x: MARGIN, y: sheet.height - MARGIN, width: sheet.width - 2 * MARGIN };
  sheet.line({ text: `SHA-256 of the content: ${contentHash}`, size: 7, language: 'en', color: '#4d5766' }, box);
}
