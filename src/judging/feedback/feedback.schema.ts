import { z } from 'zod';
import type { Review } from './feedback.service.js';
import type { JudgesWords } from './feedback.queries.js';

const LONGEST = 4_000;

const words = z
  .string()
  .max(LONGEST, 'judging.feedback.too-long')
  .default('')
  .transform((text) => text.replaceAll('\r\n', '\n').trim());

/** What staff make of a judge's words: as written, in other words, or not at all. */
export const reviewSchema = (read: JudgesWords) =>
  z
    .object({
      version: z.coerce.number().int().min(1),
      worksWell: words,
      tryNext: words,
      reason: z.string().trim().max(1_000, 'judging.feedback.too-long').default(''),
      say: z.enum(['pass', 'hold']).default('pass'),
    })
    .transform(({ say, reason, ...told }): Omit<Review, 'assignmentId'> => {
      if (say === 'hold') return { ...told, verdict: 'held', worksWell: '', tryNext: '', reason };
      const asWritten = told.worksWell === read.worksWell.trim() && told.tryNext === read.tryNext.trim();
      return { ...told, verdict: asWritten ? 'passed' : 'edited', reason: reason || null };
    })
    .refine(({ verdict, worksWell, tryNext }) => verdict === 'held' || worksWell !== '' || tryNext !== '', {
      path: ['worksWell'],
      error: 'judging.feedback.empty',
    })
    .refine(({ verdict, reason }) => verdict === 'passed' || Boolean(reason), {
      path: ['reason'],
      error: 'judging.feedback.reason.needed',
    });

const card = z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/);

/** The words on a page, each as `<assignment>:<version>`. */
export const passingSchema = z.object({
  words: z
    .union([card.transform((one) => [one]), z.array(card)])
    .default([])
    .transform((shown) =>
      shown.map((one) => {
        const [assignmentId = '', version] = one.split(':');
        return { assignmentId, version: Number(version) };
      }),
    ),
});
