import { z } from 'zod';

const LONGEST_TITLE = 200;
const LONGEST_BODY = 40_000;
const LONGEST_NOTE = 2_000;
const REFERENCE = /^reference-(\w[\w-]*)$/;

const line = (longest: number) => z.string().trim().max(longest, 'judging.anchor.too-long').default('');

/** A new anchor as it is typed; its file comes beside it. `reference-<criterion code>` are steps, empty where nothing is said. */
export const anchorSchema = z
  .looseObject({
    title: line(LONGEST_TITLE).pipe(z.string().min(1, 'judging.anchor.title.needed')),
    body: line(LONGEST_BODY),
    form: z.enum(['poem', 'prose']).default('poem'),
    locale: z
      .string()
      .regex(/^[a-zA-Z-]{2,35}$/, 'judging.anchor.locale.invalid')
      .default('en'),
    alternativeText: line(LONGEST_NOTE),
    origin: z.enum(['synthetic', 'permitted'], { error: 'judging.anchor.origin.needed' }),
    permission: line(LONGEST_NOTE),
  })
  .refine(({ origin, permission }) => origin === 'synthetic' || permission !== '', {
    path: ['permission'],
    error: 'judging.anchor.permission.needed',
  })
  .transform(({ title, body, form, locale, alternativeText, origin, permission, ...rest }) => ({
    title,
    body,
    form,
    locale,
    alternativeText,
    origin,
    permission,
    reference: referenceIn(rest),
  }));

/** Null when nothing is said of any question. */
function referenceIn(fields: Record<string, unknown>): Record<string, number> | null {
  const steps = Object.entries(fields).flatMap(([name, value]): [string, number][] => {
    const code = REFERENCE.exec(name)?.[1];
    const step = Number(value);
    return code && Number.isInteger(step) && step > 0 && step <= 10 ? [[code, step]] : [];
  });
  return steps.length > 0 ? Object.fromEntries(steps) : null;
}

export const donorSchema = z.object({ from: z.uuid() });
