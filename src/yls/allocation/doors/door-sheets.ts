import { PdfSheet } from '../../../platform/index.js';

/** What hangs on one door: names as people want to be called, and nothing else of them. */
export interface Door {
  title: string;
  /** Below the title, such as house and floor, or time and place. */
  where: string;
  names: readonly string[];
}

interface Said {
  title: string;
  /** BCP 47 of the words. */
  language: string;
  madeAt: Date;
}

const INK = '#13294b';
const SOFT = '#51607a';
const MARGIN = 60;
const GAP = 24;
/** More names than these stand in two columns, in smaller letters. */
const IN_ONE_COLUMN = 12;

/** A sheet of letter paper for each door; one with many names goes on over further sheets. */
export async function doorSheets(doors: readonly Door[], said: Said): Promise<Buffer> {
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', ...said });
  for (const [index, door] of doors.entries()) {
    if (index > 0) sheet.addSheet();
    put(sheet, door, said.language);
  }
  return sheet.bytes();
}

function put(sheet: PdfSheet, door: Door, language: string): void {
  const isShort = door.names.length <= IN_ONE_COLUMN;
  const [size, columns] = isShort ? [28, 1] : [14, 2];
  const width = (sheet.width - 2 * MARGIN - GAP * (columns - 1)) / columns;
  const top = head(sheet, door, language);
  const perColumn = Math.floor((sheet.height - top - MARGIN) / (size * 1.4));
  for (const [index, text] of door.names.entries()) {
    const place = index % (perColumn * columns);
    if (index > 0 && place === 0) {
      sheet.addSheet();
      head(sheet, door, language);
    }
    const x = MARGIN + Math.floor(place / perColumn) * (width + GAP);
    sheet.line({ text, size, language, color: INK }, { x, y: top + (place % perColumn) * size * 1.4, width });
  }
}

/** @returns where names begin */
function head(sheet: PdfSheet, { title, where }: Door, language: string): number {
  const box = (y: number) => ({ x: MARGIN, y, width: sheet.width - 2 * MARGIN });
  const y = sheet.line({ text: title, size: 40, language, weight: 'bold', color: INK }, box(MARGIN));
  return sheet.line({ text: where, size: 16, language, color: SOFT }, box(y)) + GAP;
}
