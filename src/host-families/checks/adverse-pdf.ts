import { linesOf, PdfSheet } from '../../platform/index.js';

const MARGIN = 64;
const SIZE = 11;

interface OnPaper {
  heading: string;
  paragraphs: readonly string[];
  language: string;
  madeAt: Date;
}

/** The letter on paper, in the person's language. */
export async function adversePdf({ heading, paragraphs, language, madeAt }: OnPaper): Promise<Buffer> {
  const sheet = await PdfSheet.begin({ size: 'letter', layout: 'portrait', title: heading, language, madeAt });
  const width = sheet.width - 2 * MARGIN;
  const align = language === 'ar' ? ('right' as const) : ('left' as const);
  let y = MARGIN;
  const put = (text: string, size: number, weight: 'regular' | 'bold'): void => {
    for (const line of linesOf(text, { size, width, language })) {
      if (y > sheet.height - MARGIN - size) {
        sheet.addSheet();
        y = MARGIN;
      }
      y = sheet.line({ text: line, size, language, weight }, { x: MARGIN, y, width, align });
    }
    y += size;
  };
  put(heading, 16, 'bold');
  for (const paragraph of paragraphs) put(paragraph, SIZE, 'regular');
  return sheet.bytes();
}
