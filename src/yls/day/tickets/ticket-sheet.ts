import { PdfSheet, qrPicture } from '../../../platform/index.js';
import type { OwnTicket } from './own-ticket.queries.js';
import { shownCode } from './ticket-code.js';

const INK = '#1b2b4b';
const SIZE = 260;

/** The ticket on one sheet of paper; sentences in the student's language. */
export async function ticketSheet(
  { summit, name, code, text, issuedAt }: OwnTicket,
  { title, show, language }: { title: string; show: string; language: string },
): Promise<Buffer> {
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title, language, madeAt: issuedAt });
  const box = (y: number) => ({ x: 60, y, width: sheet.width - 120, align: 'center' as const });
  const line = (words: string, size: number) => ({ text: words, size, language, color: INK });
  let y = sheet.line(line(summit.name, 16), box(80));
  y = sheet.line({ ...line(name, 34), weight: 'bold' }, box(y + 8));
  const picture = await qrPicture(text, SIZE * 4);
  sheet.drawing.image(picture, (sheet.width - SIZE) / 2, y + 20, { width: SIZE });
  y = sheet.line({ ...line(shownCode(code), 22), language: 'en', weight: 'bold' }, box(y + SIZE + 40));
  sheet.line(line(show, 12), box(y + 8));
  return sheet.bytes();
}
