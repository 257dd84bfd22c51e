import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { between, said } from '../../form-fields.js';
import { delimiterOf } from '../programme/delimiter-of.js';
import type { LineError } from '../programme/session-lines.js';

const marked = z
  .string()
  .trim()
  .toLowerCase()
  .default('')
  .transform((typed) => typed === 'yes' || typed === 'x');

const roomSchema = z.object({
  house: said('yls.form.house', 80),
  floor: said('yls.form.floor', 40),
  name: said('yls.form.room', 40),
  beds: between('yls.form.beds', 1, 20),
  gender: z
    .enum(['female', 'male', 'other', ''], 'yls.form.room-gender')
    .default('')
    .transform((gender) => gender || null),
  isStepFree: marked,
  isNearNurse: marked,
});

export type RoomLine = z.output<typeof roomSchema>;

type LinesRead = { ok: true; rooms: RoomLine[] } | { ok: false; errors: LineError[] };

const MOST_ERRORS = 20;

/** Rooms as a spreadsheet saves them, with a heading: house, floor, room, beds, and perhaps gender, step_free, near_nurse. */
export function roomLines(typed: string): LinesRead {
  let rows: Record<string, string>[];
  try {
    const columns = (heading: string[]) =>
      heading.map((name) => NAMES[name.trim().toLowerCase()] ?? name.trim().toLowerCase());
    rows = parse(typed, { columns, delimiter: delimiterOf(typed), skip_empty_lines: true, trim: true, bom: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, errors: [{ line: 1, column: '', message: 'yls.form.lines-unreadable' }] };
  }
  const read = rows.map((row) => roomSchema.safeParse(row));
  const errors = read.flatMap(({ error }, at) =>
    (error?.issues ?? []).map(({ path, message }) => ({ line: at + 2, column: String(path[0] ?? ''), message })),
  );
  if (rows.length === 0) errors.push({ line: 1, column: '', message: 'yls.form.lines' });
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, MOST_ERRORS) };
  return { ok: true, rooms: read.map(({ data }) => data!) };
}

const NAMES: Readonly<Record<string, string>> = { room: 'name', step_free: 'isStepFree', near_nurse: 'isNearNurse' };
