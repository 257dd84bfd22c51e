import { z } from 'zod';
import { GROUPS } from './yls-announcement.entity.js';

/** To whom, as the list offers it: `all`, or `bus <id>`; and what. */
export const newsSchema = z
  .object({
    group: z
      .string('yls.news-form.group')
      .regex(/^[a-z]+(?: [0-9a-f-]{36})?$/, 'yls.news-form.group')
      .refine((typed) => GROUPS.some((one) => one === typed.split(' ')[0]), 'yls.news-form.group'),
    words: z.string('yls.news-form.words').trim().min(3, 'yls.news-form.words').max(2000, 'yls.news-form.words'),
  })
  .transform(({ group, words }) => {
    const [kind = 'all', id] = group.split(' ');
    return { groupKind: kind as (typeof GROUPS)[number], groupId: id ?? null, words };
  });
