import { z } from 'zod';
import { dateFromParts } from '../platform/index.js';

/** A text that must be there, up to a line or a paragraph. */
export const said = (message: string, most = 200) =>
  z.string(message).trim().min(1, message).max(most, 'exchange.form.too-long');

/** A text that may be left out. */
export const perhaps = (most = 200) => z.string().trim().max(most, 'exchange.form.too-long').default('');

/** Checkboxes, however many are ticked. */
export const ticks = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((ticked) => [ticked].flat());

/** A single box. */
export const ticked = ticks.transform((all) => all.includes('yes'));

export const aDay = z.iso.date('exchange.form.day');
export const perhapsADay = z.union([z.iso.date(), z.literal('')], 'exchange.form.day').transform((day) => day || null);

/** The body with each of these dates put together from its three parts. */
export const withDays =
  (...names: string[]) =>
  (body: unknown) => {
    const typed = (body ?? {}) as Record<string, unknown>;
    return { ...typed, ...Object.fromEntries(names.map((name) => [name, dateFromParts(typed, name)])) };
  };
