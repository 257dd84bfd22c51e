import type { z } from 'zod';
import type { ApplicationDefinition } from './definition.js';
import type { Field } from './field.js';

type Context = z.core.$RefinementCtx;
type Parts = Omit<ApplicationDefinition, 'code' | 'version'>;

/** What the shape alone cannot say: names are used once, and what refers to another finds it. */
export function checkDefinition(parts: Parts, context: Context): void {
  for (const coded of [parts.groups, parts.sections, parts.documents, parts.statements]) unique(context, coded);
  checkGroups(context, parts);
  checkStatements(context, parts);
  for (const { fields } of parts.sections) checkFields(context, fields);
  checkFields(context, parts.references?.asked.fields ?? [], ['relation']);
  checkFields(context, parts.interview?.checklist ?? [], ['heldOn', 'mode', 'place', 'attendees']);
}

function checkGroups(context: Context, { groups, sections, documents, references, interview }: Parts): void {
  const known = new Set(groups.map(({ code }) => code));
  const others = [references?.asked, interview].filter((part) => part !== null && part !== undefined);
  for (const { group } of [...sections, ...documents, ...others])
    if (!known.has(group)) wrong(context, `There is no group ${group}.`);
}

function checkStatements(context: Context, { sections, documents, statements }: Parts): void {
  const known = new Set(sections.map(({ code }) => code));
  for (const code of statements.flatMap(({ covers }) => covers))
    if (!known.has(code)) wrong(context, `A statement covers ${code}, which is no section.`);
  const papers = new Set(documents.map(({ code }) => code));
  for (const code of statements.flatMap((statement) => statement.documents))
    if (!papers.has(code)) wrong(context, `A statement stands for ${code}, which is no document.`);
}

/** `taken`: names that the form has for something else. */
function checkFields(context: Context, fields: readonly Field[], taken: readonly string[] = []): void {
  unique(context, [...fields, ...taken.map((code) => ({ code }))]);
  for (const [index, { code, when }] of fields.entries()) {
    const isEarlier = !when || fields.slice(0, index).some((earlier) => earlier.code === when.field);
    if (!isEarlier) wrong(context, `${code} depends on ${when.field}, which is no earlier field of the section.`);
  }
}

function unique(context: Context, coded: readonly { code: string }[]): void {
  const codes = coded.map(({ code }) => code);
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice) wrong(context, `${twice} is named twice.`);
}

const wrong = (context: Context, message: string): void => {
  context.addIssue({ code: 'custom', message });
};
