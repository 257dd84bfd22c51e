import { qrPicture } from '../qr/qr-code.js';
import { shownReadableCode } from '../text/index.js';
import { PdfSheet } from './pdf-sheet.js';

/** What is printed; every sentence already in the language of the certificate. */
export interface PrintedCertificate {
  code: string;
  verifyUrl: string;
  language: string;
  issuedAt: Date;
  network: string;
  /** "Certificate of participation" or the award. */
  heading: string;
  awardedTo: string;
  name: string;
  title: string;
  /** "in the Young Artists and Authors Showcase 2026, for Irondequoit, New York" */
  occasion: string;
  /** "Poetry · Ages 15–18 · Irondequoit – Poltava" */
  detail: string;
  /** "Issued on May 4, 2026" */
  issued: string;
  verify: string;
}

const INK = '#1b2b4b';
const SOFT = '#51607a';
const GOLD = '#b98a2f';
const NAVY = '#13294b';
const CORAL = '#e0654a';
const MARGIN = 54;

/** A certificate to be printed on one sheet of paper, across. */
export async function certificateSheet(printed: PrintedCertificate): Promise<Buffer> {
  const { language, heading, issuedAt } = printed;
  const sheet = await PdfSheet.begin({
    size: 'letter',
    layout: 'landscape',
    title: heading,
    language,
    madeAt: issuedAt,
  });
  frame(sheet);
  mark(sheet, 84);
  const width = sheet.width - 2 * (MARGIN + 40);
  const box = (y: number) => ({ x: MARGIN + 40, y, width, align: 'center' as const });
  const line = (text: string, size: number, color: string) => ({ text, size, language, color });
  let y = sheet.line(line(printed.network, 13, SOFT), box(114));
  y = sheet.line({ ...line(heading, 34, INK), weight: 'bold' }, box(y + 12));
  y = sheet.line(line(printed.awardedTo, 14, SOFT), box(y + 16));
  y = sheet.line({ ...line(printed.name, 40, GOLD), weight: 'bold' }, box(y + 8));
  y = sheet.line({ ...line(printed.title, 20, INK), weight: 'bold' }, box(y + 14));
  y = sheet.line(line(printed.occasion, 14, SOFT), box(y + 4));
  sheet.line(line(printed.detail, 14, SOFT), box(y + 2));
  signature(sheet, printed);
  await seal(sheet, printed);
  return sheet.bytes();
}

function frame(sheet: PdfSheet): void {
  const { drawing, width, height } = sheet;
  drawing
    .lineWidth(2)
    .strokeColor(GOLD)
    .rect(MARGIN - 18, MARGIN - 18, width - 2 * MARGIN + 36, height - 2 * MARGIN + 36);
  drawing.stroke();
  drawing
    .lineWidth(0.75)
    .strokeColor(INK)
    .rect(MARGIN - 10, MARGIN - 10, width - 2 * MARGIN + 20, height - 2 * MARGIN + 20);
  drawing.stroke();
}

/** Two cities, one horizon: the portal's mark. */
function mark({ drawing, width }: PdfSheet, y: number): void {
  const [middle, radius] = [width / 2, 13];
  drawing
    .fillColor(NAVY)
    .circle(middle - 6, y, radius)
    .fill();
  drawing
    .fillColor(CORAL)
    .circle(middle + 6, y, radius)
    .fill();
  drawing
    .save()
    .circle(middle - 6, y, radius)
    .clip();
  drawing
    .fillColor(GOLD)
    .circle(middle + 6, y, radius)
    .fill();
  drawing.restore();
}

/** A line to be signed by hand, the network's name below it, and the day. */
function signature(sheet: PdfSheet, { network, issued, language }: PrintedCertificate): void {
  const [wide, y] = [220, sheet.height - MARGIN - 100];
  const x = (sheet.width - wide) / 2;
  sheet.drawing
    .lineWidth(0.75)
    .strokeColor(SOFT)
    .moveTo(x, y)
    .lineTo(x + wide, y)
    .stroke();
  const below = (top: number) => ({ x, y: top, width: wide, align: 'center' as const });
  const next = sheet.line({ text: network, size: 10, language, color: SOFT }, below(y + 5));
  sheet.line({ text: issued, size: 10, language, color: SOFT }, below(next));
}

/** The code that leads to the page that verifies it, and the same in letters. */
async function seal(sheet: PdfSheet, { verifyUrl, code, verify, language }: PrintedCertificate): Promise<void> {
  const size = 72;
  const [x, y] = [sheet.width - MARGIN - size - 8, sheet.height - MARGIN - size - 8];
  sheet.drawing.image(await qrPicture(verifyUrl, size * 4), x, y, { width: size });
  const box = (top: number) => ({ x: MARGIN + 8, y: top, width: x - MARGIN - 28, align: 'left' as const });
  const below = sheet.line({ text: verify, size: 9, language, color: SOFT }, box(y + 36));
  sheet.line({ text: `${verifyUrl} · ${shownReadableCode(code)}`, size: 9, language: 'en', color: SOFT }, box(below));
}
