import QRCode from 'qrcode';
import { PdfSheet } from '../../platform/index.js';
import { shownCode } from './certificate-code.js';

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
  verify: string;
}

const INK = '#1b2b4b';
const SOFT = '#51607a';
const GOLD = '#b98a2f';
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
  const width = sheet.width - 2 * (MARGIN + 40);
  const box = (y: number) => ({ x: MARGIN + 40, y, width, align: 'center' as const });
  const line = (text: string, size: number, color: string) => ({ text, size, language, color });
  let y = sheet.line(line(printed.network, 13, SOFT), box(96));
  y = sheet.line({ ...line(heading, 34, INK), weight: 'bold' }, box(y + 14));
  y = sheet.line(line(printed.awardedTo, 14, SOFT), box(y + 22));
  y = sheet.line({ ...line(printed.name, 40, GOLD), weight: 'bold' }, box(y + 10));
  y = sheet.line({ ...line(printed.title, 20, INK), weight: 'bold' }, box(y + 18));
  sheet.line(line(printed.occasion, 14, SOFT), box(y + 4));
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

/** The code that leads to the page that verifies it, and the same in letters. */
async function seal(sheet: PdfSheet, { verifyUrl, code, verify, language }: PrintedCertificate): Promise<void> {
  const size = 72;
  const [x, y] = [sheet.width - MARGIN - size - 8, sheet.height - MARGIN - size - 8];
  sheet.drawing.image(await QRCode.toBuffer(verifyUrl, { margin: 0, width: size * 4 }), x, y, { width: size });
  const box = (top: number) => ({ x: MARGIN + 8, y: top, width: x - MARGIN - 28, align: 'left' as const });
  const below = sheet.line({ text: verify, size: 9, language, color: SOFT }, box(y + 36));
  sheet.line({ text: `${verifyUrl} · ${shownCode(code)}`, size: 9, language: 'en', color: SOFT }, box(below));
}
