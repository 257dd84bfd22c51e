import { z } from 'zod';

/** An official tells of a conflict of somebody in the round. */
export const toldConflictSchema = z.object({
  person: z.uuid('judging.conflicts.tell.person.needed'),
  code: z.string().trim().min(1, 'judging.conflicts.tell.code.needed').max(20, 'judging.conflicts.tell.code.needed'),
});

/** Which lines the table shows: of one person, after one line. */
export const linesAskedSchema = z.object({
  person: z.uuid().optional().catch(undefined),
  after: z
    .string()
    .regex(/^\S{1,20} [0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export const clearanceSchema = z.object({ reason: z.string().trim().max(1_000).default('') });
