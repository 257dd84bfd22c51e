import type { FieldChange } from '../import-outcome.js';

type Value = string | number | null | undefined;

/** Columns whose cell says something else than what is on record; an empty cell says nothing. */
export const changesBetween = (
  before: Readonly<Record<string, Value>>,
  given: Readonly<Record<string, Value>>,
  personal: readonly string[] = [],
): FieldChange[] =>
  Object.entries(given)
    .filter(([column, value]) => value !== undefined && value !== (before[column] ?? null))
    .map(([column, value]) =>
      personal.includes(column)
        ? { column, before: null, after: null, isPersonal: true }
        : { column, before: written(before[column]), after: written(value) },
    );

const written = (value: Value): string | null => (value === null || value === undefined ? null : String(value));
