import { linesOf, PdfSheet } from '../../../platform/index.js';
import type { PaperBlock, PaperDocument } from './paper-document.js';

const MARGIN = 60;
const SIZE = 10.5;
const LABEL = 150;
const GAP = 14;
const INK = '#1b2b4b';
const SOFT = '#565c65';
const LINE = '#a9aeb1';

/** A place on the sheet, and how its language is set. */
interface Pen {
  sheet: PdfSheet;
  language: string;
  isRightToLeft: boolean;
  width: number;
  y: number;
}

interface Style {
  size: number;
  weight?: 'regular' | 'bold';
  color?: string;
}

/** One or more sheets of letter paper. `foot` stands below each sheet, such as the version and its day. */
export async function sheetPdf(document: PaperDocument, madeAt: Date, foot: string): Promise<Buffer> {
  const { language, title, issuer } = document;
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title, language, madeAt });
  const width = sheet.width - 2 * MARGIN;
  const pen: Pen = { sheet, language, isRightToLeft: language.startsWith('ar'), width, y: MARGIN };
  putFoot(pen, foot);
  put(pen, issuer, { size: 9, color: SOFT });
  put(pen, title, { size: 20, weight: 'bold', color: INK });
  rule(pen);
  for (const block of document.blocks) putBlock(pen, block, foot);
  return sheet.bytes();
}

function putBlock(pen: Pen, block: PaperBlock, foot: string): void {
  roomFor(pen, block.kind === 'heading' ? 70 : 34, foot);
  if (block.kind === 'heading') {
    pen.y += 8;
    put(pen, block.text, { size: 12.5, weight: 'bold', color: INK });
    pen.y += 2;
  } else if (block.kind === 'row') {
    putRow(pen, block, foot);
  } else if (block.kind === 'item') {
    putItem(pen, block.text, foot);
    pen.y += 2;
  } else {
    pen.y += 3;
    put(pen, block.text, { size: SIZE }, foot);
    pen.y += 5;
  }
}

const alignOf = ({ isRightToLeft }: Pen) => (isRightToLeft ? ('right' as const) : ('left' as const));

function put(pen: Pen, said: string, { size, weight = 'regular', color = '#000000' }: Style, foot?: string): void {
  for (const line of linesOf(said, { size, width: pen.width, language: pen.language })) {
    const text = line.trimEnd();
    if (foot !== undefined) roomFor(pen, size * 1.5, foot);
    const { sheet, language, y, width } = pen;
    pen.y = sheet.line({ text, size, language, weight, color }, { x: MARGIN, y, width, align: alignOf(pen) });
  }
}

/** The label on the side on which its language begins, the value beside it. */
function putRow(pen: Pen, { label, value }: { label: string; value: string }, foot: string): void {
  const { sheet, language, width } = pen;
  const [labels, values] = columns(pen);
  const align = alignOf(pen);
  const lines = linesOf(value, { size: SIZE, width: width - LABEL - GAP, language });
  roomFor(pen, lines.length * SIZE * 1.4, foot);
  const top = pen.y;
  let labelY = top;
  for (const text of linesOf(label, { size: 9, width: LABEL, language }))
    labelY = sheet.line({ text, size: 9, language, color: SOFT }, { x: labels, y: labelY + 1, width: LABEL, align });
  for (const text of lines)
    pen.y = sheet.line({ text, size: SIZE, language }, { x: values, y: pen.y, width: width - LABEL - GAP, align });
  pen.y = Math.max(pen.y, labelY) + 3;
}

function columns({ isRightToLeft, width }: Pen): [labels: number, values: number] {
  return isRightToLeft ? [MARGIN + width - LABEL, MARGIN] : [MARGIN, MARGIN + LABEL + GAP];
}

function putItem(pen: Pen, said: string, foot: string): void {
  const { sheet, language, isRightToLeft, width } = pen;
  const lines = linesOf(said, { size: SIZE, width: width - GAP, language });
  roomFor(pen, lines.length * SIZE * 1.4, foot);
  const dot = isRightToLeft ? MARGIN + width - 4 : MARGIN + 4;
  sheet.drawing.circle(dot, pen.y + SIZE * 0.66, 1.8).fill(INK);
  for (const line of lines) {
    const text = line.trimEnd();
    const x = isRightToLeft ? MARGIN : MARGIN + GAP;
    pen.y = sheet.line({ text, size: SIZE, language }, { x, y: pen.y, width: width - GAP, align: alignOf(pen) });
  }
}

function rule(pen: Pen): void {
  const { sheet, y, width } = pen;
  sheet.drawing
    .moveTo(MARGIN, y + 4)
    .lineTo(MARGIN + width, y + 4)
    .lineWidth(0.8)
    .strokeColor(LINE)
    .stroke();
  pen.y += 14;
}

/** Begins another sheet where the rest of this one would not do. */
function roomFor(pen: Pen, height: number, foot: string): void {
  if (pen.y + height <= pen.sheet.height - MARGIN) return;
  pen.sheet.addSheet();
  pen.y = MARGIN;
  putFoot(pen, foot);
}

function putFoot(pen: Pen, text: string): void {
  const { sheet, language, width } = pen;
  const box = { x: MARGIN, y: sheet.height - MARGIN + 18, width, align: 'center' as const };
  sheet.line({ text, size: 8, language, color: SOFT }, box);
}
