import { linesOf, PdfSheet } from '../../../platform/index.js';
import type { FeeDocument } from './fee-document.js';

const MARGIN = 60;
const INK = '#1b2b4b';
const SOFT = '#565c65';
const LINE = '#a9aeb1';
const AMOUNT = 130;

interface Pen {
  sheet: PdfSheet;
  language: string;
  isRightToLeft: boolean;
  width: number;
  y: number;
}

/** One sheet of letter paper: who, what for, how much. `madeAt` keeps the bytes the same for the same paper. */
export async function feeSheet(document: FeeDocument, madeAt: Date): Promise<Buffer> {
  const { language, title, issuer, labels, billedTo, student, facts, lines, total, notes } = document;
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title, language, madeAt });
  const pen = { sheet, language, isRightToLeft: language.startsWith('ar'), width: sheet.width - 2 * MARGIN, y: MARGIN };
  put(pen, issuer, { size: 10, color: SOFT });
  put(pen, title, { size: 22, weight: 'bold', color: INK });
  pen.y += 12;
  const who = [
    { label: labels.billedTo, value: billedTo },
    { label: labels.student, value: student },
  ].filter(({ value }) => value);
  for (const row of [...who, ...facts]) putFact(pen, row);
  pen.y += 14;
  for (const row of lines) putAmount(pen, row, 'regular');
  putAmount(pen, total, 'bold');
  pen.y += 18;
  for (const note of notes) put(pen, note, { size: 10.5 });
  return sheet.bytes();
}

interface Style {
  size: number;
  weight?: 'regular' | 'bold';
  color?: string;
}

const alignOf = ({ isRightToLeft }: Pen) => (isRightToLeft ? ('right' as const) : ('left' as const));

function put(pen: Pen, said: string, { size, weight = 'regular', color = '#000000' }: Style): void {
  const { sheet, language, width } = pen;
  for (const line of linesOf(said, { size, width, language }))
    pen.y = sheet.line(
      { text: line.trimEnd(), size, language, weight, color },
      { x: MARGIN, y: pen.y, width, align: alignOf(pen) },
    );
  pen.y += 3;
}

/** The label where the language begins, the value beside it. */
function putFact(pen: Pen, { label, value }: { label: string; value: string }): void {
  const { sheet, language, width, isRightToLeft, y } = pen;
  const labels = 150;
  const [left, right] = isRightToLeft ? [MARGIN + width - labels, MARGIN] : [MARGIN, MARGIN + labels];
  const align = alignOf(pen);
  sheet.line({ text: label, size: 9.5, language, color: SOFT }, { x: left, y: y + 1, width: labels - 10, align });
  for (const text of linesOf(value, { size: 10.5, width: width - labels, language }))
    pen.y = sheet.line({ text, size: 10.5, language }, { x: right, y: pen.y, width: width - labels, align });
  pen.y += 3;
}

/** What for on one side, how much on the other, under a rule. */
function putAmount(pen: Pen, { label, value }: { label: string; value: string }, weight: 'regular' | 'bold'): void {
  const { sheet, language, width, isRightToLeft } = pen;
  sheet.drawing
    .moveTo(MARGIN, pen.y)
    .lineTo(MARGIN + width, pen.y)
    .lineWidth(0.6)
    .strokeColor(LINE)
    .stroke();
  pen.y += 8;
  const [text, amount] = isRightToLeft ? [MARGIN + AMOUNT, MARGIN] : [MARGIN, MARGIN + width - AMOUNT];
  const far = isRightToLeft ? ('left' as const) : ('right' as const);
  const top = pen.y;
  for (const line of linesOf(label, { size: 11, width: width - AMOUNT - 10, language }))
    pen.y = sheet.line(
      { text: line, size: 11, language, weight },
      { x: text, y: pen.y, width: width - AMOUNT - 10, align: alignOf(pen) },
    );
  sheet.line({ text: value, size: 11, language, weight }, { x: amount, y: top, width: AMOUNT, align: far });
  pen.y += 6;
}
