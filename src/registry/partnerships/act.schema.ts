import { z } from 'zod';
import { withDays } from '../form-days.js';
import { lines, neededText, optionalText } from '../form-texts.js';
import { actKinds } from './partnership-kind.js';

const act = {
  kind: z.enum(actKinds, { error: 'registry.act.kind.missing' }),
  signers: lines,
  source: optionalText(500),
};

const days = { needed: ['datedOn'], optional: ['termEndsOn'] } as const;

export const actForm = withDays(act, days);

export const actCorrectionForm = withDays(
  { ...act, because: neededText('registry.correction.because.missing', 500) },
  days,
);
