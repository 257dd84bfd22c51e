import { z } from 'zod';
import { neededText, optionalText } from '../form-texts.js';
import { partnershipKinds } from './partnership-kind.js';

export const partnershipForm = z.object({
  first: neededText('registry.members.community.missing'),
  second: neededText('registry.members.community.missing'),
  third: optionalText(),
  kind: z.enum(partnershipKinds, { error: 'registry.partnership.kind.missing' }),
  source: neededText('registry.partnerships.source.missing', 500),
  waiver: optionalText(500),
});

export const waiverForm = z.object({ reason: neededText('registry.waiver.reason.missing', 500) });
