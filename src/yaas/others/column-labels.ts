import { Injectable } from '@nestjs/common';
import { Catalogue, plainWords } from '../../platform/index.js';
import { SHEET_COLUMNS, type SheetColumn } from './sheet-columns.js';

/** What the columns and the words in them are called, in every language that the portal speaks. */
@Injectable()
export class ColumnLabels {
  constructor(private readonly catalogue: Catalogue) {}

  /** A column by its heading, or by its own name; null for one that is not ours. */
  columnOf(heading: string): SheetColumn | null {
    const typed = plainWords(heading);
    return SHEET_COLUMNS.find((column) => this.isCalled(typed, column, `yaas.sheet.${column}`)) ?? null;
  }

  /** Which of these codes was meant by a code or by the words `<base>.<code>` of any language. */
  codeOf<C extends string>(typed: string, codes: readonly C[], base: string): C | null {
    const plain = plainWords(typed);
    return codes.find((code) => this.isCalled(plain, code, `${base}.${code}`)) ?? null;
  }

  private isCalled(typed: string, code: string, key: string): boolean {
    const names = this.catalogue.locales
      .map((spoken) => spoken.code)
      .filter((locale) => this.catalogue.has(locale, key));
    return typed === plainWords(code) || names.some((locale) => typed === plainWords(this.catalogue.text(locale, key)));
  }
}
