import type { ApplicationDefinition } from '../definition/definition.js';
import type { Field } from '../definition/field.js';

/** A paper or a name is kept as long as the answer that is kept longest. */
export function keptMonthsOf({ sections, references, interview }: ApplicationDefinition): number {
  const fields = [
    ...sections.flatMap((section) => section.fields),
    ...(references?.asked.fields ?? []),
    ...(interview?.checklist ?? []),
  ];
  return Math.max(1, ...fields.map(({ personal }) => personal?.keptMonths ?? 0));
}

/** Fields whose time is over so many months after the programme's end. */
export const fieldsOver = (fields: readonly Field[], months: number): Field[] =>
  fields.filter(({ personal }) => personal !== null && personal.keptMonths <= months);
