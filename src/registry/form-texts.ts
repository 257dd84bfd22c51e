import { z } from 'zod';

/** A line that may stay empty: null then. */
export const optionalText = (most = 200) =>
  z
    .string()
    .trim()
    .max(most, 'registry.form.too_long')
    .transform((value) => value || null)
    .default(null);

/** A line that must be filled in; the key says what is missing. */
export const neededText = (key: string, most = 200) =>
  z.string({ error: key }).trim().min(1, key).max(most, 'registry.form.too_long');

/** One person a line. */
export const lines = z
  .string()
  .max(2_000, 'registry.form.too_long')
  .transform((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .default([]);

/** A whole number that may stay empty. */
export const optionalNumber = (key: string, { least, most }: { least: number; most: number }) =>
  z
    .string()
    .trim()
    .default('')
    .transform((typed, context) => {
      if (typed === '') return null;
      const number = Number(typed.replaceAll(/[\s,]/g, ''));
      if (Number.isInteger(number) && number >= least && number <= most) return number;
      context.addIssue({ code: 'custom', message: key });
      return z.NEVER;
    });

/** Degrees with a decimal point or comma. */
export const degrees = (key: string, most: number) =>
  z
    .string({ error: key })
    .trim()
    .transform((typed, context) => {
      const value = typed === '' ? Number.NaN : Number(typed.replace(',', '.').replace('−', '-'));
      if (Math.abs(value) <= most) return value;
      context.addIssue({ code: 'custom', message: key });
      return z.NEVER;
    });
