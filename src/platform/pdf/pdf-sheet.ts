import { buffer } from 'node:stream/consumers';
import { fontFile, type Run } from './letters.js';
import { visualRuns } from './visual-order.js';

export interface PdfLine {
  text: string;
  /** Points; smaller where the line would not fit. */
  size: number;
  /** BCP 47; decides how Han letters look. */
  language: string;
  weight?: 'regular' | 'bold';
  /** `#1b2b4b` */
  color?: string;
}

/** Where a line stands, in points from the upper left corner. */
export interface PdfBox {
  x: number;
  y: number;
  width: number;
  align?: 'left' | 'center' | 'right';
}

interface SheetOptions {
  size: 'letter' | 'a4';
  layout: 'landscape' | 'portrait';
  title: string;
  language: string;
  /** Keeps the bytes the same for the same content. */
  madeAt: Date;
  /** All sheets stay open until the end: contents and numbers are written when everything else stands. */
  isBound?: boolean;
}

const SMALLEST = 6;

/** Naming features, even none, has a run shaped as one; the library would set it word by word from the left. */
const AS_ONE: PDFKit.Mixins.OpenTypeFeatures[] = [];

/** A document of one or more sheets, set in any script that the portal's letters have. */
export class PdfSheet {
  /** `drawing` is for lines, colours and pictures; texts go through `line`. */
  private constructor(readonly drawing: PDFKit.PDFDocument) {}

  static async begin({ size, layout, title, language, madeAt, isBound = false }: SheetOptions): Promise<PdfSheet> {
    const { default: Pdf } = await import('pdfkit');
    const info = { Title: title, CreationDate: madeAt };
    const bound = { bufferPages: isBound };
    return new PdfSheet(new Pdf({ size, layout, margin: 0, lang: language, info, displayTitle: true, ...bound }));
  }

  get width(): number {
    return this.drawing.page.width;
  }

  get height(): number {
    return this.drawing.page.height;
  }

  /** Sets one line into the box, made smaller until it fits. @returns the y below it */
  line({ text, size, language, weight = 'regular', color = '#000000' }: PdfLine, box: PdfBox): number {
    const runs = visualRuns(text.normalize('NFC'), language);
    const fitting = this.fittingSize(runs, { size, weight, width: box.width });
    const left = startOf(box, this.widthOf(runs, weight, fitting));
    this.drawing.fillColor(color);
    let x = left;
    for (const run of runs) {
      this.use(run, weight, fitting);
      const baseline = box.y + size;
      this.drawing.text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic', features: AS_ONE });
      x += this.drawing.widthOfString(run.text, { features: AS_ONE });
    }
    return box.y + size * 1.4;
  }

  addSheet(): void {
    this.drawing.addPage();
  }

  /** The finished document. */
  bytes(): Promise<Buffer> {
    this.drawing.end();
    return buffer(this.drawing);
  }

  private fittingSize(
    runs: readonly Run[],
    { size, weight, width }: { size: number; weight: 'regular' | 'bold'; width: number },
  ): number {
    const wide = this.widthOf(runs, weight, size);
    return wide <= width ? size : Math.max(SMALLEST, (size * width) / wide);
  }

  private widthOf(runs: readonly Run[], weight: 'regular' | 'bold', size: number): number {
    return runs.reduce((sum, run) => {
      this.use(run, weight, size);
      return sum + this.drawing.widthOfString(run.text, { features: AS_ONE });
    }, 0);
  }

  private use({ typeface }: Run, weight: 'regular' | 'bold', size: number): void {
    this.drawing.font(fontFile(typeface, weight)).fontSize(size);
  }
}

function startOf({ x, width, align = 'left' }: PdfBox, wide: number): number {
  if (align === 'left') return x;
  return align === 'center' ? x + (width - wide) / 2 : x + width - wide;
}
