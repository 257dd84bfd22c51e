import { z } from 'zod';

/** Cells of a file. Empty is `undefined`: it leaves what is on record. Messages are keys of sentences. */
const cell = z
  .string()
  .trim()
  .max(500, 'registry.import.too_long')
  .optional()
  .transform((value) => value || undefined);

export const text = cell;

/** A text without which the line says nothing. */
export const neededText = z
  .string('registry.import.cell.missing')
  .trim()
  .min(1, 'registry.import.cell.missing')
  .max(500, 'registry.import.too_long');

/** One of a few words, in small letters or capitals. */
export const oneOf = <T extends string>(choices: readonly T[]) =>
  cell.transform((value, context) => {
    const found = choices.find((choice) => choice === value?.toLowerCase());
    if (!value || found) return found;
    const params = { choices: choices.join(', ') };
    context.addIssue({ code: 'custom', message: 'registry.import.cell.choice', params });
    return z.NEVER;
  });

export const matching = (pattern: RegExp, message: string) =>
  cell.refine((value) => value === undefined || pattern.test(value), message);

export const number = ({ least, most, isWhole = true }: { least: number; most: number; isWhole?: boolean }) =>
  cell.transform((value, context) => {
    if (value === undefined) return undefined;
    const parsed = /^-?\d{1,10}(\.\d{1,15})?$/.test(value) ? Number(value) : Number.NaN;
    if (parsed >= least && parsed <= most && (!isWhole || Number.isInteger(parsed))) return parsed;
    context.addIssue({ code: 'custom', message: 'registry.import.cell.number', params: { least, most } });
    return z.NEVER;
  });

/** `YYYY-MM-DD`, a day that the calendar has. */
export const day = cell.refine(
  (value) => value === undefined || z.iso.date().safeParse(value).success,
  'registry.import.cell.day',
);

export const email = cell.refine(
  (value) => value === undefined || z.email().safeParse(value).success,
  'registry.import.cell.email',
);
