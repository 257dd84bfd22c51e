import { linesOf, type PdfSheet } from '../../platform/index.js';

export const MARGIN = 60;
export const INK = '#1b2b4b';
export const SOFT = '#565c65';
const LINE = '#a9aeb1';
const LABEL = 150;
const GAP = 14;

interface Style {
  size: number;
  weight?: 'regular' | 'bold';
  color?: string;
  /** BCP 47, where it is not English. */
  language?: string;
  /** Points from the left margin. */
  indent?: number;
}

/** Writes down one sheet after another of letter paper. */
export class BinderPen {
  y = MARGIN;

  constructor(readonly sheet: PdfSheet) {}

  get width(): number {
    return this.sheet.width - 2 * MARGIN;
  }

  get bottom(): number {
    return this.sheet.height - MARGIN;
  }

  newSheet(): void {
    this.sheet.addSheet();
    this.y = MARGIN;
  }

  /** Begins another sheet where the rest of this one would not do. */
  roomFor(height: number): void {
    if (this.y + height > this.bottom) this.newSheet();
  }

  put(said: string, { size, weight = 'regular', color = '#000000', language = 'en', indent = 0 }: Style): void {
    const width = this.width - indent;
    const align = language.startsWith('ar') ? ('right' as const) : ('left' as const);
    for (const line of linesOf(said, { size, width, language })) {
      this.roomFor(size * 1.5);
      const text = line.trimEnd();
      this.y = this.sheet.line(
        { text, size, language, weight, color },
        { x: MARGIN + indent, y: this.y, width, align },
      );
    }
  }

  /** The label in small on the left, the value beside it. */
  row(label: string, value: string, language = 'en'): void {
    const [size, small] = [10, 9];
    const width = this.width - LABEL - GAP;
    const labels = linesOf(label, { size: small, width: LABEL, language });
    const values = linesOf(value, { size, width, language });
    // A long answer runs over sheets; a short one stays with its question.
    this.roomFor(Math.min(Math.max(labels.length * small, values.length * size) * 1.5, 160));
    const [top, sheets] = [this.y, this.sheets];
    let labelY = top;
    for (const text of labels)
      labelY = this.sheet.line(
        { text, size: small, language, color: SOFT },
        { x: MARGIN, y: labelY + 1, width: LABEL },
      );
    for (const line of values) this.put(line, { size, language, indent: LABEL + GAP });
    this.y = (this.sheets === sheets ? Math.max(this.y, labelY) : this.y) + 3;
  }

  item(said: string, style: Style): void {
    const indent = (style.indent ?? 0) + GAP;
    this.roomFor(style.size * 1.5);
    const x = MARGIN + indent - 9;
    this.sheet.drawing.circle(x, this.y + style.size * 0.66, style.size * 0.16).fill(INK);
    this.put(said, { ...style, indent });
  }

  line(): void {
    const y = this.y + 3;
    this.sheet.drawing
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + this.width, y)
      .lineWidth(0.8)
      .strokeColor(LINE)
      .stroke();
    this.y += 12;
  }

  /** How many there are so far; the one being written is the last. */
  get sheets(): number {
    return this.sheet.drawing.bufferedPageRange().count;
  }
}
