import { z } from 'zod';

export const inviteSchema = z.object({
  member: z.uuid(),
  name: z.string().trim().min(1, 'yaas.teachers.form.name').max(120, 'yaas.form.too_long'),
  email: z.email({ error: 'yaas.teachers.form.email' }).max(254, 'yaas.teachers.form.email').toLowerCase(),
  most: z.coerce
    .number<string>('yaas.teachers.form.most')
    .int('yaas.teachers.form.most')
    .min(1, 'yaas.teachers.form.most')
    .max(1_000, 'yaas.teachers.form.most'),
  until: z.iso.date({ error: 'yaas.teachers.form.until' }),
});

export type TeacherInvited = z.infer<typeof inviteSchema>;
