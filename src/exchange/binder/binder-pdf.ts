import { PdfSheet } from '../../platform/index.js';
import type { Binder, BinderBlock, BinderChapter, BinderCover, FileBlock, RuleBlock } from './binder-block.js';
import { BINDER_LANGUAGE } from './binder-language.js';
import { BinderPen, INK, MARGIN, SOFT } from './binder-pen.js';
import type { Stands } from './binder-rule.js';

/** A chapter and the sheet on which it begins; the first sheet is 1. */
interface Entry {
  title: string;
  place: string;
  sheet: number;
}

/** Letter paper: the cover, the contents with links, the chapters, and documents that are no pictures attached. The same binder gives the same bytes. */
export async function binderPdf({ cover, chapters, foot }: Binder, madeAt: Date): Promise<Buffer> {
  const title = `${cover.title}: ${cover.student}`;
  const options = {
    size: 'letter',
    layout: 'portrait',
    title,
    language: BINDER_LANGUAGE,
    madeAt,
    isBound: true,
  } as const;
  const sheet = await PdfSheet.begin(options);
  const pen = new BinderPen(sheet);
  putCover(pen, cover);
  pen.newSheet();
  pen.newSheet();
  const entries = chapters.map((chapter, index) => putChapter(pen, chapter, index));
  putContents(pen, cover.contents, entries);
  putFeet(pen, foot);
  return sheet.bytes();
}

function putCover(pen: BinderPen, { title, student, rows, note }: BinderCover): void {
  pen.y = 150;
  pen.put(title, { size: 13, color: SOFT });
  pen.y += 4;
  pen.put(student, { size: 28, weight: 'bold', color: INK });
  pen.line();
  pen.y += 12;
  for (const { label, value } of rows) pen.row(label, value);
  pen.y += 16;
  pen.put(note, { size: 10, color: SOFT });
}

/** A short rest of a sheet is left empty: a chapter begins with something of it. */
const ROOM = 150;

function putChapter(pen: BinderPen, { title, blocks }: BinderChapter, index: number): Entry {
  const isOnTop = pen.y === MARGIN;
  if (!isOnTop) {
    pen.y += 16;
    pen.roomFor(ROOM);
  }
  const place = `chapter-${index + 1}`;
  const { drawing } = pen.sheet;
  drawing.addNamedDestination(place, 'XYZ', MARGIN, pen.y, null);
  drawing.outline.addItem(title);
  const entry = { title, place, sheet: pen.sheets };
  pen.put(title, { size: 18, weight: 'bold', color: INK });
  pen.line();
  for (const block of blocks) putBlock(pen, block);
  return entry;
}

function putBlock(pen: BinderPen, block: BinderBlock): void {
  switch (block.kind) {
    case 'heading':
      pen.y += 8;
      pen.roomFor(60);
      pen.put(block.text, { size: 12, weight: 'bold', color: INK });
      pen.y += 3;
      break;
    case 'text':
      pen.y += 3;
      pen.put(block.text, { size: 10 });
      pen.y += 6;
      break;
    case 'row':
      pen.row(block.label, block.value, block.language);
      break;
    case 'item':
      pen.item(block.text, { size: 9.5 });
      pen.y += 3;
      break;
    case 'rule':
      putRule(pen, block);
      break;
    case 'file':
      putFile(pen, block);
      break;
  }
}

const COLORS: Readonly<Record<Stands, string>> = { kept: '#216e1f', open: '#b50909', unasked: SOFT };

function putRule(pen: BinderPen, { cites, stands, standing, checks, verdicts, evidence }: RuleBlock): void {
  pen.roomFor(64);
  const box = { x: MARGIN, y: pen.y, width: pen.width };
  const head = { size: 10, language: BINDER_LANGUAGE, weight: 'bold' as const };
  const below = pen.sheet.line({ ...head, text: cites, color: INK }, { ...box, width: pen.width - 90 });
  pen.sheet.line({ ...head, text: standing, color: COLORS[stands] }, { ...box, align: 'right' });
  pen.y = below;
  pen.put(checks, { size: 10 });
  for (const verdict of verdicts) pen.put(verdict, { size: 9.5, color: stands === 'open' ? COLORS.open : SOFT });
  for (const line of evidence) pen.item(line, { size: 8.5, color: SOFT });
  pen.y += 9;
}

/** A picture has a sheet of its own. */
function putFile(pen: BinderPen, { title, line, content, missing }: FileBlock): void {
  if (content?.as === 'picture') pen.newSheet();
  pen.y += 8;
  pen.roomFor(60);
  pen.put(title, { size: 12, weight: 'bold', color: INK });
  pen.put(line, { size: 8.5, color: SOFT });
  pen.y += 6;
  if (content === null) {
    pen.put(missing, { size: 10 });
  } else if (content.as === 'picture') {
    const fit: [number, number] = [pen.width, pen.bottom - pen.y];
    pen.sheet.drawing.image(content.bytes, MARGIN, pen.y, { fit, align: 'center' });
    pen.y = pen.bottom;
  } else {
    const { bytes, name, says, at } = content;
    pen.sheet.drawing.file(bytes, { name, description: title, creationDate: at, modifiedDate: at });
    pen.put(says, { size: 10 });
  }
}

/** On the second sheet, which was left free for it. */
function putContents(pen: BinderPen, title: string, entries: readonly Entry[]): void {
  const { sheet } = pen;
  sheet.drawing.switchToPage(1);
  pen.y = MARGIN;
  pen.put(title, { size: 18, weight: 'bold', color: INK });
  pen.line();
  for (const entry of entries) {
    const box = { x: MARGIN, y: pen.y, width: pen.width };
    const line = { size: 11, language: BINDER_LANGUAGE };
    sheet.line({ ...line, text: entry.title }, { ...box, width: pen.width - 60 });
    sheet.line({ ...line, text: String(entry.sheet) }, { ...box, align: 'right' });
    sheet.drawing.goTo(MARGIN, pen.y, pen.width, 18, entry.place);
    pen.y += 22;
  }
}

function putFeet(pen: BinderPen, foot: string): void {
  const { sheet, sheets: count, width } = pen;
  const line = { size: 8, language: BINDER_LANGUAGE, color: SOFT };
  const y = sheet.height - MARGIN + 18;
  for (let index = 0; index < count; index += 1) {
    sheet.drawing.switchToPage(index);
    sheet.line({ ...line, text: foot }, { x: MARGIN, y, width: width - 80 });
    sheet.line({ ...line, text: `${index + 1} / ${count}` }, { x: MARGIN, y, width, align: 'right' });
  }
}
