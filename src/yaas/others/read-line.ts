import { plainWords } from '../../platform/index.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Text, TextParams } from '../../platform/index.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { LANGUAGES } from '../entries/entry.schema.js';
import type { ColumnLabels } from './column-labels.js';
import { isCalled, type EnteringPlace } from './entering-places.queries.js';
import type { Finding } from './entering-line.entity.js';
import { fileKey } from './plain-words.js';
import type { SheetCells, SheetColumn } from './sheet-columns.js';
import type { StudentLine } from './student-line.js';

/** What a line is read against. */
export interface LineReading {
  rules: RuleSet;
  places: readonly EnteringPlace[];
  labels: ColumnLabels;
  /** Languages in which the portal writes mails. */
  locales: readonly string[];
  /** `YYYY-MM-DD` */
  today: string;
}

export type ReadLine = { ok: true; line: StudentLine } | { ok: false; findings: Finding[] };

/** Reads the cells of a line; what cannot be understood is told by column, all at once. */
export function readLine(cells: SheetCells, reading: LineReading): ReadLine {
  const reader = new LineReader(cells, reading);
  const line = reader.line();
  return reader.findings.length === 0 && line ? { ok: true, line } : { ok: false, findings: reader.findings };
}

const YES = new Set(['yes', 'y', 'x', '1', 'true', 'si', 's']);
const NO = new Set(['no', 'n', '0', 'false', 'none']);

class LineReader {
  readonly findings: Finding[] = [];

  constructor(
    private readonly cells: SheetCells,
    private readonly reading: LineReading,
  ) {}

  line(): StudentLine | null {
    const name = this.text('name', 120);
    if (!name) this.wrong('name', 'yaas.sheet.wrong.name');
    const birthDate = this.birthDate();
    const category = this.category();
    const place = this.place();
    const way = place && this.way(place);
    const work = { fields: this.fields(), email: this.email('email'), guardianLocale: this.guardianLocale() };
    if (!name || !birthDate || !category || !place || !way) return null;
    const file = this.cells.file;
    const person = { name, calledName: this.text('called_name', 60) || null, birthDate };
    const fileName = file ? fileKey(file) : null;
    return { ...person, communityId: place.community.id, way, category, fileName, ...work };
  }

  private fields(): StudentLine['fields'] {
    const { cells } = this;
    const aiUse = this.aiUse();
    return {
      title: this.text('title', 120),
      body: this.text('text', 20_000),
      statement: this.text('statement', 6_000),
      alternativeText: this.text('alternative_text', 600),
      language: this.language(),
      ownWork: cells.own_work !== undefined && YES.has(plainWords(cells.own_work)),
      sources: this.text('sources', 1_500),
      aiUse,
      aiStatement: this.text('ai_statement', 1_500),
      guardianName: this.text('guardian_name', 120),
      guardianEmail: this.email('guardian_email'),
      school: this.text('school', 160),
    };
  }

  private text(column: SheetColumn, longest: number): string {
    const text = (this.cells[column] ?? '').replace(/\r\n?/g, '\n').trim();
    if (text.length > longest) this.wrong(column, 'yaas.sheet.wrong.too_long', { longest });
    return text;
  }

  private birthDate(): string | null {
    const typed = (this.cells.birth_date ?? '').replace(/[/.]/g, '-');
    const match = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(typed);
    const day = match && calendarDay(match.slice(1).map(Number));
    if (day && day <= this.reading.today) return day;
    this.wrong('birth_date', 'yaas.sheet.wrong.birth_date', { typed: this.cells.birth_date ?? '' });
    return null;
  }

  private category(): string | null {
    const typed = plainWords(this.cells.category ?? '');
    const found = this.reading.rules.categories.find(
      ({ code, label }) => plainWords(code) === typed || Object.values(label).some((one) => plainWords(one) === typed),
    );
    if (!found) this.wrong('category', 'yaas.sheet.wrong.category', { typed: this.cells.category ?? '' });
    return found?.code ?? null;
  }

  /** The member's own community when nothing is said. */
  private place(): EnteringPlace | null {
    const { community: typed } = this.cells;
    const { places } = this.reading;
    const found = typed ? places.find(({ community }) => isCalled(community, typed)) : places[0];
    if (!found) this.wrong('community', 'yaas.sheet.wrong.community', { typed: typed ?? '' });
    return found ?? null;
  }

  private way({ lines }: EnteringPlace) {
    const { sister_city: typed } = this.cells;
    const found = typed ? lines.find(({ partner }) => partner && isCalled(partner, typed)) : lines[0];
    if (!found) this.wrong('sister_city', 'yaas.sheet.wrong.sister_city', { typed: typed ?? '' });
    return found ?? null;
  }

  private language() {
    const { language: typed } = this.cells;
    if (!typed) return 'en' as const;
    const found = this.reading.labels.codeOf(typed, LANGUAGES, 'yaas.language');
    if (!found) this.wrong('language', 'yaas.sheet.wrong.language', { typed });
    return found ?? 'en';
  }

  private guardianLocale(): string {
    const { guardian_language: typed } = this.cells;
    if (!typed) return 'en';
    const found = this.reading.labels.codeOf(typed, this.reading.locales, 'yaas.language');
    if (!found) this.wrong('guardian_language', 'yaas.sheet.wrong.guardian_language', { typed });
    return found ?? 'en';
  }

  private aiUse() {
    const typed = plainWords(this.cells.ai_use ?? '');
    if (typed === '') return null;
    if (NO.has(typed)) return 'none' as const;
    if (YES.has(typed) || typed === 'aid') return 'aid' as const;
    this.wrong('ai_use', 'yaas.sheet.wrong.yes_or_no', { typed });
    return null;
  }

  private email(column: 'email' | 'guardian_email'): string {
    const typed = (this.cells[column] ?? '').trim().toLowerCase();
    if (typed !== '' && !z.email().max(254).safeParse(typed).success)
      this.wrong(column, 'yaas.sheet.wrong.email', { typed });
    return typed;
  }

  private wrong(column: SheetColumn, key: string, params: Record<string, string | number> = {}): void {
    const shown: TextParams = {};
    for (const [name, value] of Object.entries(params)) shown[name] = String(value).slice(0, 60);
    const text = (part: string): Text => ({ key: `${key}.${part}`, params: shown });
    this.findings.push({ column, because: text('because'), remedy: text('remedy') });
  }
}

function calendarDay([year, month, day]: number[]): string | null {
  try {
    return Temporal.PlainDate.from({ year: year!, month: month!, day: day! }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
