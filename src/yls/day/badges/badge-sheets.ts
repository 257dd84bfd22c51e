import { PdfSheet } from '../../../platform/index.js';
import type { Badge } from './badges.queries.js';

const INK = '#13294b';
const SOFT = '#51607a';
const GOLD = '#b98a2f';
const CORAL = '#c8452b';
const MARGIN = 36;
const ON_SHEET = 2;

interface Said {
  summit: string;
  /** BCP 47 of the words on the badge. */
  language: string;
  /** What a staff copy says of itself; null on all others. */
  staffCopy: string | null;
  madeAt: Date;
}

const countries = new Intl.DisplayNames(['en'], { type: 'region' });

/** A language by its own name. */
const ownName = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;

/** Badges, two on a sheet of letter paper, each to be cut along the middle. */
export async function badgeSheets(badges: readonly Badge[], said: Said): Promise<Buffer> {
  const { language, madeAt, summit: title } = said;
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title, language, madeAt });
  for (const [index, badge] of badges.entries()) {
    const place = index % ON_SHEET;
    if (index > 0 && place === 0) sheet.addSheet();
    if (place === 0) cut(sheet);
    put(sheet, { badge, said, top: (sheet.height / ON_SHEET) * place });
  }
  return sheet.bytes();
}

function cut({ drawing, width, height }: PdfSheet): void {
  drawing.dash(4, { space: 4 }).lineWidth(0.5).strokeColor(SOFT);
  drawing
    .moveTo(0, height / 2)
    .lineTo(width, height / 2)
    .stroke();
  drawing.undash();
}

function put(sheet: PdfSheet, { badge, said, top }: { badge: Badge; said: Said; top: number }): void {
  const { called, name, from, country, languages, hasAllergy } = badge;
  const width = sheet.width - 2 * MARGIN;
  const box = (y: number) => ({ x: MARGIN, y, width, align: 'center' as const });
  const line = (text: string, size: number, color = INK) => ({ text, size, language: said.language, color });
  sheet.drawing.rect(0, top + 1, sheet.width, 30).fill(INK);
  sheet.line({ ...line(said.summit, 14, '#ffffff'), weight: 'bold' }, box(top + 8));
  let y = sheet.line({ ...line(called, 72), weight: 'bold' }, box(top + 90));
  if (name !== called) y = sheet.line(line(name, 22, SOFT), box(y + 4));
  y = sheet.line({ ...line(from, 24, GOLD), weight: 'bold' }, box(y + 14));
  if (country) y = sheet.line(line(countries.of(country) ?? country, 18), box(y + 4));
  sheet.line(line(languages.map(ownName).join(' · '), 14, SOFT), box(y + 6));
  if (said.staffCopy) sheet.line(line(said.staffCopy, 9, SOFT), box(top + sheet.height / 2 - 24));
  if (hasAllergy) mark(sheet, top);
}

/** A symbol and no word: who does not know it learns nothing. */
function mark({ drawing, width }: PdfSheet, top: number): void {
  const [x, y, size] = [width - MARGIN - 40, top + 48, 36];
  drawing.lineWidth(3).strokeColor(CORAL);
  drawing
    .moveTo(x + size / 2, y)
    .lineTo(x + size, y + size)
    .lineTo(x, y + size)
    .closePath()
    .stroke();
  drawing.fillColor(CORAL).rect(x + size / 2 - 2, y + 12, 4, 12);
  drawing.fill();
  drawing.circle(x + size / 2, y + 29, 2.5).fill();
}
