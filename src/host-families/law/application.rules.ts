import { lawRule } from '../../law/index.js';
import { PHOTOGRAPHS, type HostFacts } from './host-facts.js';
import { sentencesOf } from './sentences.js';

export const informedFirst = lawRule<HostFacts>({
  id: 'host-informed-first',
  cites: '22 CFR 62.25(j)(1)',
  severity: 'block',
  reads: ['informedOn', 'day'],
  evidence: ['acknowledgement'],
  sentences: sentencesOf('host-informed-first'),
  check: ({ informedOn, day }) => (informedOn !== null && informedOn <= day) || {},
});

export const applicationIsComplete = lawRule<HostFacts>({
  id: 'host-application-is-complete',
  cites: '22 CFR 62.25(j)(2)',
  severity: 'block',
  reads: ['unanswered', 'rooms', 'members'],
  evidence: ['application'],
  sentences: sentencesOf('host-application-is-complete'),
  check: ({ unanswered, rooms, members }) => {
    const open = unanswered + (rooms.length === 0 ? 1 : 0) + (members.some((one) => one.isApplicant) ? 0 : 1);
    return open === 0 || { open };
  },
});

export const signedByEveryApplicant = lawRule<HostFacts>({
  id: 'host-signed-by-every-applicant',
  cites: '22 CFR 62.25(j)(2)',
  severity: 'block',
  reads: ['members', 'signedIds'],
  evidence: ['signature'],
  sentences: sentencesOf('host-signed-by-every-applicant'),
  check: ({ members, signedIds }) => {
    const unsigned = members.filter(({ id, isApplicant }) => isApplicant && !signedIds.includes(id));
    return unsigned.length === 0 || { names: unsigned.map(({ name }) => name).join(', ') };
  },
});

export const photographsOfEachKind = lawRule<HostFacts>({
  id: 'host-photographs-of-each-kind',
  cites: '22 CFR 62.25(j)(2)',
  severity: 'block',
  reads: ['photographs'],
  evidence: ['photograph'],
  sentences: sentencesOf('host-photographs-of-each-kind'),
  check: ({ photographs }) => {
    const missing = PHOTOGRAPHS.filter((kind) => !photographs.includes(kind));
    return missing.length === 0 || { missing: missing.length };
  },
});

/** 22 CFR 62.25(j)(6); the income itself is for a person to weigh. */
export const needsNoAssistance = lawRule<HostFacts>({
  id: 'host-needs-no-assistance',
  cites: '22 CFR 62.25(j)(6)',
  severity: 'block',
  reads: ['isAssisted'],
  evidence: ['application'],
  sentences: sentencesOf('host-needs-no-assistance'),
  check: ({ isAssisted }) => isAssisted === false || {},
});

export const isNotRewarded = lawRule<HostFacts>({
  id: 'host-is-not-rewarded',
  cites: '22 CFR 62.25(d)(6)',
  severity: 'block',
  reads: ['isRewarded'],
  evidence: ['application'],
  sentences: sentencesOf('host-is-not-rewarded'),
  check: ({ isRewarded }) => isRewarded === false || {},
});
