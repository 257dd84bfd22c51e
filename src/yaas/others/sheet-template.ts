import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Feature, SheetData } from 'write-excel-file/node';
import { Catalogue } from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import { inLocale } from '../editions/localized.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { LANGUAGES } from '../entries/entry.schema.js';
import type { EnteringPlace } from './entering-places.queries.js';
import { NEEDED_COLUMNS, SHEET_COLUMNS, type SheetColumn } from './sheet-columns.js';

/** For whom a template is made. */
export interface TemplateFor {
  rules: RuleSet;
  places: readonly EnteringPlace[];
  locale: string;
}

type Lists = Partial<Record<SheetColumn, string[]>>;

/** The empty sheet that teachers fill in: headings, what belongs in each column, and what may be chosen. */
@Injectable()
export class SheetTemplate {
  constructor(private readonly catalogue: Catalogue) {}

  async xlsx(wanted: TemplateFor): Promise<Buffer> {
    const { locale } = wanted;
    const lists = this.lists(wanted);
    const say = (part: string) => this.catalogue.text(locale, `yaas.sheet.tab.${part}`);
    const columns = SHEET_COLUMNS.map(() => ({ width: 22 }));
    const sheets = [
      { data: [this.headings(locale)], sheet: say('students'), columns, stickyRowsCount: 1 },
      { data: this.explanations(locale), sheet: say('how'), columns: [{ width: 26 }, { width: 90 }] },
      { data: listed(lists), sheet: say('lists'), columns },
    ];
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    return writeXlsxFile(sheets, { features: [dropDowns(lists, say('lists'))] }).toBuffer();
  }

  /** With the byte order mark by which spreadsheet programs know UTF-8. */
  csv(locale: string): string {
    const headings = SHEET_COLUMNS.map((column) => this.catalogue.text(locale, `yaas.sheet.${column}`));
    return `\uFEFF${headings.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')}\r\n`;
  }

  private headings(locale: string): SheetData[number] {
    return SHEET_COLUMNS.map((column) => ({
      value: this.catalogue.text(locale, `yaas.sheet.${column}`),
      fontWeight: 'bold' as const,
      backgroundColor: NEEDED_COLUMNS.includes(column) ? '#FBE7DF' : '#EFE9DC',
    }));
  }

  private explanations(locale: string): SheetData {
    return SHEET_COLUMNS.map((column) => [
      { value: this.catalogue.text(locale, `yaas.sheet.${column}`), fontWeight: 'bold' as const },
      { value: this.catalogue.text(locale, `yaas.sheet.${column}.hint`), wrap: true },
    ]);
  }

  private lists({ rules, places, locale }: TemplateFor): Lists {
    const say = (key: string) => this.catalogue.text(locale, key);
    const partners = places.flatMap(({ lines }) => lines.flatMap(({ partner }) => partner ?? []));
    const yesAndNo = [say('yaas.sheet.yes'), say('yaas.sheet.no')];
    return {
      community: places.map(({ community }) => labelOf(community, locale)),
      sister_city: [...new Set(partners.map((partner) => labelOf(partner, locale)))],
      category: rules.categories.map(({ label }) => inLocale(label, locale)),
      language: LANGUAGES.map((code) => say(`yaas.language.${code}`)),
      own_work: [say('yaas.sheet.yes')],
      ai_use: yesAndNo,
      guardian_language: this.catalogue.locales.map(({ code }) => say(`yaas.language.${code}`)),
    };
  }
}

const listed = (lists: Lists): SheetData => {
  const longest = Math.max(1, ...Object.values(lists).map((list) => list.length));
  return Array.from({ length: longest }, (_, row) => SHEET_COLUMNS.map((column) => lists[column]?.[row] ?? null));
};

/** Lists to choose from in the cells of the first sheet; what is typed is not refused, for the portal reads it with more patience. */
function dropDowns(lists: Lists, listSheet: string): Feature<Stream | Buffer | Blob> {
  const rules = SHEET_COLUMNS.flatMap((column, index) => {
    const count = lists[column]?.length ?? 0;
    const letter = String.fromCharCode(65 + index);
    const from = `'${escaped(listSheet)}'!$${letter}$1:$${letter}$${count}`;
    const at = `${letter}2:${letter}1001`;
    return count > 0
      ? [`<dataValidation type="list" allowBlank="1" sqref="${at}"><formula1>${from}</formula1></dataValidation>`]
      : [];
  });
  const markup = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  const insert = (_: unknown, { sheetIndex }: { sheetIndex: number }) => (sheetIndex === 0 ? markup : undefined);
  return { files: { transform: { 'xl/worksheets/sheet{id}.xml': { insert } } } };
}

const escaped = (text: string): string => text.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
