import { z } from 'zod';
import { dateFromParts } from '../platform/index.js';

interface Days<N extends string, O extends string> {
  needed?: readonly N[];
  optional?: readonly O[];
}

/** Days beside other fields: the other fields by their schema, the days by their three inputs; an optional day left empty is null. */
export const withDays = <S extends z.ZodRawShape, N extends string = never, O extends string = never>(
  shape: S,
  { needed = [], optional = [] }: Days<N, O>,
) =>
  z.record(z.string(), z.unknown()).transform((body, context) => {
    const read = (name: string, mayBeEmpty: boolean) => [name, dayOf(body, { name, mayBeEmpty, context })];
    const days = Object.fromEntries([
      ...needed.map((name) => read(name, false)),
      ...optional.map((name) => read(name, true)),
    ]) as Record<N, string> & Record<O, string | null>;
    const rest = z.object(shape).safeParse(body);
    if (rest.success) return { ...rest.data, ...days };
    for (const { message, path } of rest.error.issues) context.addIssue({ code: 'custom', message, path });
    return z.NEVER;
  });

interface Asked {
  name: string;
  mayBeEmpty: boolean;
  context: z.RefinementCtx;
}

/** A calendar day of three inputs; puts the sentence on the field when there is none. */
function dayOf(body: Record<string, unknown>, { name, mayBeEmpty, context }: Asked): string | null {
  const day = dateFromParts(body, name);
  if (day) return day;
  if (day === undefined || !mayBeEmpty)
    context.addIssue({ code: 'custom', message: 'registry.day.missing', path: [name] });
  return null;
}
