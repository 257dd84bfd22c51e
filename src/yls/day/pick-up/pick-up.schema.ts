import { z } from 'zod';

const text = (message: string, most = 200) => z.string(message).trim().min(2, message).max(most, message);

/** Who may collect. */
export const collectorSchema = z.object({ name: text('yls.pick-up-form.name') });

export const codeSchema = z.object({
  registration: z.uuid('yls.pick-up-form.student'),
  code: z.string('yls.pick-up-form.code').trim().min(4, 'yls.pick-up-form.code').max(20, 'yls.pick-up-form.code'),
});

export const knownSchema = z.object({
  registration: z.uuid('yls.pick-up-form.student'),
  collectedBy: text('yls.pick-up-form.name'),
  reason: text('yls.pick-up-form.reason', 1000),
});

export const findSchema = z.object({
  words: z.string().trim().max(100).catch('').default(''),
  registration: z.uuid().optional().catch(undefined),
});
