import { z } from 'zod';
import { withDays } from '../members/member.schema.js';
import { actKinds } from './partnership-kind.js';

/** One signer a line. */
const signers = z
  .string()
  .max(2_000)
  .transform((lines) =>
    lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );

export const actForm = withDays(
  {
    kind: z.enum(actKinds, { error: 'registry.act.kind.missing' }),
    signers: signers.default([]),
    source: z
      .string()
      .trim()
      .max(500)
      .transform((value) => value || null)
      .default(null),
  },
  'datedOn',
);
