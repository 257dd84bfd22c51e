import { z } from 'zod';
import { MARK_KINDS } from './exchange-board-mark.entity.js';

const id = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((value) => value || null);

/** A pair for a pin or a veto; a student or a home for a hold. */
export const markSchema = z
  .object({
    kind: z.enum(MARK_KINDS),
    applicationId: id,
    hostFileId: id,
    reason: z.string().trim().max(500).default(''),
    back: z.string().startsWith('/exchange/board/').optional(),
  })
  .refine(({ kind, applicationId, hostFileId }) =>
    kind === 'hold' ? applicationId !== null || hostFileId !== null : applicationId !== null && hostFileId !== null,
  )
  // A student's card names the home of the plan, too.
  .transform((told) => (told.kind === 'hold' && told.applicationId ? { ...told, hostFileId: null } : told));
export type MarkTold = z.output<typeof markSchema>;

/** Which member's board. */
export const boardAskedSchema = z.object({ member: z.uuid().optional() });

/** Whose plan is kept. */
export const keepSchema = z.object({ member: z.uuid() });

/** A home for a student, from the list. */
export const proposalSchema = z.object({ applicationId: z.uuid(), hostFileId: z.uuid() });
export type ProposalTold = z.output<typeof proposalSchema>;
