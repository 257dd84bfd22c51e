import { ageOn } from '../../auth/index.js';
import { refused, satisfied, type Rule } from '../../platform/index.js';
import { lastDayBefore } from '../editions/window.js';
import type { EligibilityFacts } from './entry-facts.js';

const windowIsOpen: Rule<EligibilityFacts> = {
  id: 'window_open',
  cites: 'YAAS 2026, eligibility: online only, by the deadline',
  severity: 'deadline',
  reads: ['now', 'opensAt', 'closesAt', 'timeZone'],
  check({ now, opensAt, closesAt, timeZone }) {
    if (now < opensAt) return refused('yaas.rule.window_opens', { opens: opensAt }, { remedy: true });
    if (now < closesAt) return satisfied;
    return refused('yaas.rule.window_closed', { closed: lastDayBefore(closesAt, timeZone) }, { remedy: true });
  },
};

/** The registry says whether and why not; its own rule's sentence is what the student reads. */
export const communityTakesPart: Rule<EligibilityFacts> = {
  id: 'community_takes_part',
  cites: 'YAAS 2026, eligibility: affiliated with a dues-paying member',
  severity: 'block',
  reads: ['participation'],
  check({ participation }) {
    if (!participation) return satisfied;
    const because = participation.because ?? { key: 'yaas.rule.community.because' };
    return { ok: false, because, remedy: participation.remedy };
  },
};

export const ageAtDeadline: Rule<EligibilityFacts> = {
  id: 'age_at_deadline',
  cites: 'YAAS 2026, eligibility: 12 to 18 years at the time of the deadline',
  severity: 'block',
  reads: ['birthDate', 'deadlineDay', 'ages'],
  check({ birthDate, deadlineDay, ages }) {
    const age = ageOn(birthDate, deadlineDay);
    const params = { age, from: ages.from, to: (ages.until ?? 121) - 1, day: new Date(`${deadlineDay}T12:00:00Z`) };
    if (age < ages.from) return refused('yaas.rule.too_young', params, { remedy: true });
    return ages.until === null || age < ages.until ? satisfied : refused('yaas.rule.too_old', params, { remedy: true });
  },
};

const onePiece: Rule<EligibilityFacts> = {
  id: 'one_piece',
  cites: 'YAAS 2026, eligibility: one piece per student in the whole competition',
  severity: 'block',
  reads: ['otherPiece'],
  check: ({ otherPiece }) => (otherPiece ? refused('yaas.rule.one_piece', undefined, { remedy: true }) : satisfied),
};

/** May this student enter at all? Asked before any form, and again at every step after it. */
export const eligibilityRules: readonly Rule<EligibilityFacts>[] = [
  windowIsOpen,
  communityTakesPart,
  ageAtDeadline,
  onePiece,
];
