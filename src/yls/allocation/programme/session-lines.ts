import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { delimiterOf } from './delimiter-of.js';
import { sessionSchema, type NewSession } from './programme.schema.js';

/** A session of a file, with the number of its slot by time, from 1. */
export type SessionLine = NewSession & { slot: number };

/** What is wrong with which line; the heading is line 1. */
export interface LineError {
  line: number;
  column: string;
  /** The sentence's key. */
  message: string;
}

export type LinesRead = { ok: true; sessions: SessionLine[] } | { ok: false; errors: LineError[] };

const MOST_ERRORS = 20;

/**
 * Sessions as a spreadsheet saves them, with a heading: slot, topic, kind, title, capacity, and perhaps about, place, age_from, age_to, languages, step_free (yes or no),
 * most_of_delegation.
 * @param slots how many the programme has
 */
export function sessionLines(typed: string, slots: number): LinesRead {
  let rows: Record<string, string>[];
  try {
    rows = parse(typed, {
      columns: (heading: string[]) => heading.map(asName),
      delimiter: delimiterOf(typed),
      skip_empty_lines: true,
      trim: true,
      bom: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, errors: [{ line: 1, column: '', message: 'yls.form.lines-unreadable' }] };
  }
  const errors: LineError[] = [];
  const sessions = rows.flatMap((row, at) => {
    const slot = Number(row['slot']);
    const read = sessionSchema.safeParse({ ...row, isStepFree: row['isStepFree'] === 'no' ? '' : 'yes' });
    const wrong = read.success
      ? []
      : read.error.issues.map(({ path, message }) => ({ column: String(path[0] ?? ''), message }));
    if (!(Number.isInteger(slot) && slot >= 1 && slot <= slots))
      wrong.unshift({ column: 'slot', message: 'yls.form.slot-number' });
    errors.push(...wrong.map((one) => ({ line: at + 2, ...one })));
    return read.success && wrong.length === 0 ? [{ ...read.data, slot }] : [];
  });
  if (errors.length > 0) return { ok: false, errors: errors.slice(0, MOST_ERRORS) };
  return sessions.length > 0
    ? { ok: true, sessions }
    : { ok: false, errors: [{ line: 1, column: '', message: 'yls.form.lines' }] };
}

const NAMES: Readonly<Record<string, string>> = {
  age_from: 'ageFrom',
  age_to: 'ageTo',
  step_free: 'isStepFree',
  most_of_delegation: 'mostOfDelegation',
};

const asName = (heading: string): string => {
  const plain = heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return NAMES[plain] ?? plain;
};
