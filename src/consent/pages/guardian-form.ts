import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readForm, withErrors, Work, type FieldError, type FormState } from '../../platform/index.js';
import { answersSchema } from '../answers/answers.schema.js';
import type { GuardianSheet } from '../answers/guardian-answers.js';
import type { ConsentScope } from '../consent-subjects.js';
import { ConsentWordings, type ScopeWording } from '../wording/consent-wordings.js';
import { answerField, shownField } from './field-names.js';
import type { Visit } from './visit.js';

type Reading = { ok: true; sheet: GuardianSheet } | { ok: false; form: FormState };

/** Reads what a guardian sends, and says what is missing in the words that they read. */
@Injectable()
export class GuardianForm {
  constructor(
    private readonly wordings: ConsentWordings,
    private readonly work: Work,
  ) {}

  /** The scopes of the visit in words, kept as shown. */
  async wordingsFor(visit: Visit): Promise<ScopeWording[]> {
    if (!visit.matter) return [];
    const codes = new Set(visit.asked.map(({ code }) => code));
    const all = await this.wordings.show(this.work.read(), visit.matter, visit.locale);
    return all.filter(({ scope }) => codes.has(scope));
  }

  /** Everything typed comes back when something is missing, or when the words have been renewed since they were shown. */
  async read(visit: Visit, body: unknown): Promise<Reading> {
    const read = readForm(schemaOf(visit.asked), body);
    if (!read.ok) return { ok: false, form: await this.explained(visit, read.form) };
    const sheet = sheetOf(visit.asked, read.value);
    const matter = visit.matter && { ...visit.matter, scopes: visit.asked };
    if (matter && (await this.wordings.wereShown(this.work.read(), matter, sheet.shown))) return { ok: true, sheet };
    return { ok: false, form: withErrors(read.form, [{ field: '', text: { key: 'consent.form.renewed' } }]) };
  }

  /** Eight times "please answer" helps nobody: each line names its question. */
  private async explained(visit: Visit, form: FormState): Promise<FormState> {
    const lines = new Map((await this.wordingsFor(visit)).map(({ scope, line }) => [answerField(scope), line]));
    const explain = ({ field, text }: FieldError): FieldError => {
      const question = lines.get(field);
      return question ? { field, text: { ...text, params: { question } } } : { field, text };
    };
    return { ...form, errors: form.errors.map(explain) };
  }
}

const schemaOf = (scopes: readonly ConsentScope[]) =>
  z.object({
    ...prefixed(answersSchema(scopes).shape, answerField),
    ...Object.fromEntries(scopes.map(({ code }) => [shownField(code), z.string().default('')])),
    relation: z.enum(['parent', 'guardian'], { error: 'consent.form.relation' }),
    signature: z
      .string({ error: 'consent.form.signature' })
      .trim()
      .max(200, 'consent.form.signature')
      .regex(/\p{L}.*\p{L}/su, 'consent.form.signature'),
    revision: z.coerce.number().int().catch(-1),
  });

function prefixed<T>(shape: Readonly<Record<string, T>>, name: (code: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(shape).map(([code, field]) => [name(code), field]));
}

function sheetOf(
  scopes: readonly ConsentScope[],
  value: Pick<GuardianSheet, 'signature' | 'relation' | 'revision'> & Record<string, unknown>,
) {
  const pick = (name: (code: string) => string) =>
    Object.fromEntries(scopes.map(({ code }) => [code, String(value[name(code)])]));
  const { signature, relation, revision } = value;
  return { signature, relation, revision, answers: pick(answerField), shown: pick(shownField) };
}
