import { refused, satisfied } from '../../platform/index.js';
import { regionsHold } from '../editions/region.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EligibilityFacts, EntryFacts } from './entry-facts.js';

/** Only communities in certain countries, or parts of them. */
export const communityWithin: EditionRule<EligibilityFacts> = {
  id: 'community_within',
  cites: citing('affiliation'),
  severity: 'block',
  reads: ['rules', 'region'],
  concerns: ({ affiliation }) => affiliation.within.length > 0,
  check({ rules: { affiliation }, region }) {
    if (!region || affiliation.within.length === 0 || regionsHold(affiliation.within, region)) return satisfied;
    return refused('yaas.rule.community_within', { regions: affiliation.within.join(', ') });
  },
};

const connectionGiven: EditionRule<EntryFacts> = {
  id: 'connection_given',
  cites: citing('affiliation'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ affiliation }) => affiliation.connections.length > 0,
  check({ rules: { affiliation }, answers: { connection } }) {
    const { connections } = affiliation;
    if (connections.length === 0 || (connection && connections.includes(connection))) return satisfied;
    const [one, two, three] = connections;
    return refused('yaas.rule.connection_given', { one: one!, two: two ?? 'none', three: three ?? 'none' });
  },
};

const partnerFits: EditionRule<EntryFacts> = {
  id: 'partner_fits',
  cites: citing('affiliation'),
  severity: 'block',
  reads: ['rules', 'hasPartner'],
  concerns: ({ affiliation }) => affiliation.partner !== 'optional',
  check({ rules: { affiliation }, hasPartner }) {
    if (affiliation.partner === 'required' && !hasPartner) return refused('yaas.rule.partner_missing');
    return affiliation.partner === 'none' && hasPartner ? refused('yaas.rule.partner_not_named') : satisfied;
  },
};

export const contactNamed: EditionRule<EntryFacts> = {
  id: 'contact_named',
  cites: citing('affiliation'),
  severity: 'block',
  reads: ['rules', 'hasPointOfContact'],
  concerns: ({ affiliation }) => affiliation.pointOfContact,
  check: ({ rules: { affiliation }, hasPointOfContact }) =>
    !affiliation.pointOfContact || hasPointOfContact
      ? satisfied
      : refused('yaas.rule.contact_named', undefined, { remedy: true }),
};

/** A yes to each statement; more is never asked nor kept. */
const allAttested: EditionRule<EntryFacts> = {
  id: 'all_attested',
  cites: citing('affiliation'),
  severity: 'block',
  reads: ['rules', 'answers'],
  concerns: ({ attestations }) => attestations.length > 0,
  check({ rules: { attestations }, answers: { attested } }) {
    const missing = attestations.filter(({ code }) => !attested.includes(code)).length;
    return missing === 0 ? satisfied : refused('yaas.rule.all_attested', { missing });
  },
};

/** For whom a piece comes in, and through whom. */
export const affiliationRules: readonly EditionRule<EntryFacts>[] = [
  connectionGiven,
  partnerFits,
  contactNamed,
  allAttested,
];
