import { z } from 'zod';

/** A judge locked to a work: both as the form names them. */
export const lockSchema = z.object({
  code: z.string().trim().toUpperCase().min(1, 'judging.lock.code.needed').max(20, 'judging.lock.code.unknown'),
  roundJudgeId: z.uuid('judging.lock.judge.needed'),
});

export type NewLock = z.output<typeof lockSchema>;
