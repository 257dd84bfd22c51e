import { z } from 'zod';
import { dateFromParts } from '../platform/index.js';

/** A text that must be there, up to a line or a paragraph. */
export const said = (message: string, most = 200) =>
  z.string(message).trim().min(1, message).max(most, 'yls.form.too-long');

/** A text that may be left out. */
export const perhaps = (most = 200) => z.string().trim().max(most, 'yls.form.too-long').default('');

export const aDay = z.iso.date('yls.form.day');

/** A whole number within limits. */
export const between = (message: string, from: number, to: number) =>
  z
    .string(message)
    .trim()
    .regex(/^\d+$/, message)
    .transform(Number)
    .refine((number) => number >= from && number <= to, message);

/** An amount as people type it, `1795` or `1,795.50`, in cents. */
export const cents = (message: string) =>
  z
    .string(message)
    .transform((typed) => typed.replaceAll(',', '').trim())
    .pipe(z.string().regex(/^\d{1,7}(?:\.\d{1,2})?$/, message))
    .transform((typed) => Math.round(Number(typed) * 100));

/** A single box. */
export const ticked = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((boxes) => [boxes].flat().includes('yes'));

/** The body with each of these dates put together from its three parts. */
export const withDays =
  (...names: string[]) =>
  (body: unknown) => {
    const typed = (body ?? {}) as Record<string, unknown>;
    return { ...typed, ...Object.fromEntries(names.map((name) => [name, dateFromParts(typed, name)])) };
  };
