import { z } from 'zod';
import { withDays } from '../form-days.js';
import { lines, neededText, optionalText } from '../form-texts.js';
import { partnershipKinds } from '../partnerships/partnership-kind.js';

export const proposalForm = withDays(
  {
    kind: z.enum(partnershipKinds, { error: 'registry.partnership.kind.missing' }),
    partner: neededText('registry.proposal.partner.missing'),
    thirdPartner: optionalText(),
    signers: lines,
    note: optionalText(2_000),
  },
  { optional: ['signedOn'] },
);

/** Which communities of the registry staff take the named ones for, and a waiver where one is called for. */
export const confirmationForm = z.object({
  partner: neededText('registry.proposal.partner.missing'),
  thirdPartner: optionalText(),
  waiver: optionalText(500),
});

export const refusalForm = z.object({ reason: neededText('registry.proposal.reason.missing', 1_000) });
