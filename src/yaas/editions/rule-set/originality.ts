import { z } from 'zod';
import { localized } from '../localized.js';

/** What may be another's or a machine's in a work. */
export const originality = z.object({
  /** `none`: no use of AI at all. */
  ai: z.object({ rule: z.enum(['not_asked', 'declared_aid', 'none']), text: localized }),
  /** The policy that the student accepts, by its version. */
  plagiarism: z.object({ version: z.string().trim().min(1).default('1'), text: localized }),
  /** Another's work in it: to name it is enough, or its maker's consent is attached as a file. */
  sources: z.enum(['named', 'consent_attached']).default('named'),
});
