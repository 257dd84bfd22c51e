import { formatDay, formatTime, PdfSheet } from '../../../platform/index.js';
import { dayIn } from '../../summit/zoned-days.js';
import { wordsIn } from '../words-in.js';
import type { OwnSchedule } from './schedule.queries.js';

const INK = '#1b2b4b';
const SOFT = '#51607a';
const MARGIN = 60;

/** The schedule on paper, in the delegate's language and the summit's time. */
export async function scheduleSheet(
  { summit, registration, appointments }: OwnSchedule,
  { title, locale }: { title: string; locale: string },
): Promise<Buffer> {
  const madeAt = summit.appliesUntil;
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title, language: locale, madeAt });
  const width = sheet.width - 2 * MARGIN;
  const put = (text: string, size: number, { y, x = MARGIN, color = INK }: { y: number; x?: number; color?: string }) =>
    sheet.line({ text, size, language: locale, color }, { x, y, width: width - (x - MARGIN) });
  let y = put(registration.called || registration.name, 24, { y: MARGIN });
  y = put(`${title} · ${summit.name}`, 12, { y, color: SOFT }) + 8;
  let day = '';
  for (const { startsAt, title: what, place } of appointments) {
    if (y > sheet.height - 2 * MARGIN) {
      sheet.addSheet();
      y = MARGIN;
    }
    const on = dayIn(startsAt, summit.timeZone);
    if (on !== day) y = put(formatDay(on, locale), 14, { y: y + 10 }) + 2;
    day = on;
    put(formatTime(startsAt, { locale, timeZone: summit.timeZone }), 11, { y, color: SOFT });
    y = put([wordsIn(what, locale), place].filter(Boolean).join(', '), 11, { y, x: MARGIN + 80 }) + 2;
  }
  return sheet.bytes();
}
