import type { FormState } from '../../../platform/index.js';

type Values = Record<string, string | string[]>;

/** The form with one row more or one less, as it was typed; null when neither button was pressed. */
export function changedRows(values: FormState['values']): FormState | null {
  const { add, remove, ...typed } = values;
  if (typeof remove === 'string' && remove)
    return { values: without(typed, (key) => key.startsWith(remove)), errors: [] };
  if (typeof add !== 'string' || !add) return null;
  const numbers = Object.keys(typed)
    .filter((key) => key.startsWith(`${add}.`))
    .map((key) => Number(key.slice(add.length + 1).split('.')[0]));
  return { values: { ...typed, [`${add}.${Math.max(-1, ...numbers) + 1}.code`]: '' }, errors: [] };
}

const without = (values: Values, gone: (key: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !gone(key)));
