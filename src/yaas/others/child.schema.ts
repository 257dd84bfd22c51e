import { z } from 'zod';

export const childSchema = z.object({
  community: z.uuid({ error: 'yaas.form.community' }),
  name: z.string().trim().min(1, 'yaas.child.form.name').max(120, 'yaas.form.too_long'),
  calledName: z.string().trim().max(60, 'yaas.form.too_long').default(''),
  line: z.string({ error: 'yaas.form.line' }).min(1, 'yaas.form.line'),
  category: z.string({ error: 'yaas.form.category' }).min(1, 'yaas.form.category'),
});

export type ChildNamed = z.infer<typeof childSchema> & {
  /** `YYYY-MM-DD` */
  birthDate: string;
};
