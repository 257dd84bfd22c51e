import { z } from 'zod';
import { ENTRY_STATES } from '../entries/entry-state.js';
import { MESSAGE_LOCALES, unknownPlaces, type MessageTexts } from './message-texts.js';
import { MISSING, READERS } from './message-words.js';

const line = z.string().trim().max(200, 'yaas.form.too_long').optional().default('');
const text = z.string().trim().max(8_000, 'yaas.form.too_long').optional().default('');

/** A template: a name, and a subject and a body in each language that it has. */
export const templateSchema = z
  .looseObject({ name: z.string().trim().min(1, 'yaas.message.form.name').max(100, 'yaas.form.too_long') })
  .transform((body, context) => {
    const texts: MessageTexts = {};
    for (const locale of MESSAGE_LOCALES) {
      const [subject, words] = [line.safeParse(body[`subject_${locale}`]), text.safeParse(body[`body_${locale}`])];
      const says = { subject: subject.data ?? '', body: words.data ?? '' };
      if (!says.subject && !says.body && locale !== 'en') continue;
      for (const field of ['subject', 'body'] as const) {
        const path = [`${field}_${locale}`];
        if (!says[field]) context.addIssue({ code: 'custom', message: `yaas.message.form.${field}`, path });
        else if (unknownPlaces(says[field]).length > 0)
          context.addIssue({ code: 'custom', message: 'yaas.message.form.place', path });
      }
      texts[locale] = says;
    }
    return { name: body.name, texts };
  });

const chosen = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .enum([...values, ''] as [string, ...string[]])
    .optional()
    .transform((value) => (value || undefined) as T[number] | undefined);

export const draftSchema = z.object({
  template: z.uuid({ error: 'yaas.message.form.template' }),
  to: z.enum(READERS, { error: 'yaas.message.form.to' }),
  state: chosen(ENTRY_STATES),
  missing: chosen(MISSING),
  category: z
    .string()
    .max(60)
    .optional()
    .transform((code) => code || undefined),
  memberId: z
    .union([z.uuid({ error: 'yaas.message.form.member' }), z.literal('')])
    .optional()
    .transform((id) => id || undefined),
});
