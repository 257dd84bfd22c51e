import { z } from 'zod';
import type { InterviewPlan } from '../definition/definition.js';

/** What an interviewer says beside the checklist. The day is read by itself. */
export const interviewForm = ({ modes }: InterviewPlan) =>
  z.looseObject({
    mode: z.enum(modes.map(({ code }) => code) as [string, ...string[]], { error: 'applications.form.mode' }),
    place: z
      .string({ error: 'applications.form.place' })
      .trim()
      .min(2, 'applications.form.place')
      .max(300, 'applications.form.place'),
    attendees: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((ids) => [ids].flat().filter(Boolean)),
  });
