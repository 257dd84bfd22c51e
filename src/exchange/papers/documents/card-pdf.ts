import { linesOf, PdfSheet } from '../../../platform/index.js';
import type { PaperBlock, PaperDocument } from './paper-document.js';

/** A card of a wallet's size, folded once: 3 3/8 by 2 1/8 inches, in points. */
const CARD = { width: 243, half: 153 };
const PAD = 12;
const LABEL = 62;
const INK = '#1b2b4b';
const SOFT = '#565c65';

interface Place {
  x: number;
  y: number;
}

/** The card on letter paper, with the lines along which it is cut and folded. */
export async function cardPdf(
  document: PaperDocument,
  madeAt: Date,
  said: { cut: string; foot: string },
): Promise<Buffer> {
  const { language, title } = document;
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title, language, madeAt });
  const x = (sheet.width - CARD.width) / 2;
  const y = 120;
  const whole = { x: 60, width: sheet.width - 120, align: 'center' as const };
  sheet.line({ text: said.cut, size: 10, language, color: SOFT }, { ...whole, y: 80 });
  frame(sheet, { x, y });
  const fold = document.blocks.findIndex(({ kind }) => kind === 'heading');
  front(sheet, document, { x, y });
  const back = document.blocks.slice(fold);
  putBlocks(sheet, back, { at: { x, y: y + CARD.half + PAD - 3 }, until: y + 2 * CARD.half - 6, language });
  sheet.line({ text: said.foot, size: 8, language, color: SOFT }, { ...whole, y: y + 2 * CARD.half + 16 });
  return sheet.bytes();
}

function frame({ drawing }: PdfSheet, { x, y }: Place): void {
  drawing
    .roundedRect(x, y, CARD.width, 2 * CARD.half, 8)
    .lineWidth(0.8)
    .strokeColor(SOFT)
    .stroke();
  drawing.save();
  drawing
    .moveTo(x, y + CARD.half)
    .lineTo(x + CARD.width, y + CARD.half)
    .dash(3, { space: 3 })
    .lineWidth(0.5)
    .strokeColor(SOFT)
    .stroke();
  drawing.restore();
  drawing.undash();
}

/** Who the holder is, and where they live. */
function front(sheet: PdfSheet, { title, issuer, blocks, language }: PaperDocument, { x, y }: Place): void {
  sheet.drawing.save();
  sheet.drawing.roundedRect(x, y, CARD.width, CARD.half, 8).clip();
  sheet.drawing.rect(x, y, CARD.width, 24).fill(INK);
  sheet.drawing.restore();
  const box = { x: x + PAD, width: CARD.width - 2 * PAD };
  sheet.line({ text: issuer, size: 9.5, language, weight: 'bold', color: '#ffffff' }, { ...box, y: y + 6 });
  const below = sheet.line({ text: title, size: 15, language, weight: 'bold', color: INK }, { ...box, y: y + 31 });
  const fold = blocks.findIndex(({ kind }) => kind === 'heading');
  putBlocks(sheet, blocks.slice(0, fold), { at: { x, y: below + 2 }, until: y + CARD.half - 6, language });
}

interface Panel {
  at: Place;
  /** The y above which all has to stand. */
  until: number;
  language: string;
}

/** As large as it fits, and never cut off. */
function putBlocks(sheet: PdfSheet, blocks: readonly PaperBlock[], { at, until, language }: Panel): void {
  const sizes = [8, 7.5, 7, 6.5, 6, 5.5];
  const size = sizes.find((one) => at.y + heightOf(blocks, one, language) <= until) ?? 5;
  let y = at.y;
  for (const block of blocks) y = putBlock(sheet, block, { at: { x: at.x, y }, size, language });
}

const heightOf = (blocks: readonly PaperBlock[], size: number, language: string): number =>
  blocks.reduce((sum, block) => sum + linesIn(block, size, language).length * size * 1.4 + 1.5, 0);

const linesIn = (block: PaperBlock, size: number, language: string): string[] =>
  block.kind === 'row'
    ? linesOf(block.value, { size, width: CARD.width - 2 * PAD - LABEL, language })
    : linesOf(block.text, { size, width: CARD.width - 2 * PAD, language });

function putBlock(
  sheet: PdfSheet,
  block: PaperBlock,
  { at, size, language }: { at: Place; size: number; language: string },
): number {
  const x = at.x + PAD;
  let y = at.y;
  const isRow = block.kind === 'row';
  if (isRow)
    sheet.line({ text: block.label, size: size - 0.5, language, color: SOFT }, { x, y: y + 0.4, width: LABEL - 4 });
  const weight = block.kind === 'heading' ? 'bold' : 'regular';
  const left = isRow ? x + LABEL : x;
  const width = CARD.width - 2 * PAD - (isRow ? LABEL : 0);
  for (const text of linesIn(block, size, language))
    y = sheet.line({ text, size, language, weight }, { x: left, y, width });
  return y + 1.5;
}
