import { ageOn } from '../../auth/index.js';
import { refused, satisfied } from '../../platform/index.js';
import { birthDatesOf, isWithin } from '../editions/age.js';
import { agesOf } from '../editions/ages-of.js';
import { lastDayBefore } from '../editions/window.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EligibilityFacts } from './entry-facts.js';
import { communityWithin } from './affiliation.rules.js';

const windowIsOpen: EditionRule<EligibilityFacts> = {
  id: 'window_open',
  cites: citing('window'),
  severity: 'deadline',
  reads: ['rules', 'now', 'opensAt', 'closesAt', 'timeZone'],
  check({ now, opensAt, closesAt, timeZone }) {
    if (now < opensAt) return refused('yaas.rule.window_opens', { opens: opensAt }, { remedy: true });
    if (now < closesAt) return satisfied;
    return refused('yaas.rule.window_closed', { closed: lastDayBefore(closesAt, timeZone) }, { remedy: true });
  },
};

/** The registry says whether and why not; its own rule's sentence is what the student reads. */
export const communityTakesPart: EditionRule<EligibilityFacts> = {
  id: 'community_takes_part',
  cites: citing('affiliation'),
  severity: 'block',
  reads: ['rules', 'participation'],
  check({ participation }) {
    if (!participation) return satisfied;
    const because = participation.because ?? { key: 'yaas.rule.community.because' };
    return { ok: false, because, remedy: participation.remedy };
  },
};

/** Both edges as birth dates, so that nobody reads "12 to 18" two ways. */
export const ageAtDeadline: EditionRule<EligibilityFacts> = {
  id: 'age_at_deadline',
  cites: citing('ages'),
  severity: 'block',
  reads: ['rules', 'category', 'birthDate', 'deadlineDay'],
  check({ rules, category, birthDate, deadlineDay }) {
    const ages = agesOf(rules, category);
    const age = ageOn(birthDate, deadlineDay);
    if (isWithin(ages, age)) return satisfied;
    const { earliest, latest } = birthDatesOf(ages, deadlineDay);
    const known = { age, from: ages.from, day: noon(deadlineDay), latest: noon(latest) };
    if (earliest === null) return refused('yaas.rule.too_young_open', known, { remedy: true });
    const params = { ...known, to: ages.until! - 1, earliest: noon(earliest) };
    return refused(age < ages.from ? 'yaas.rule.too_young' : 'yaas.rule.too_old', params, { remedy: true });
  },
};

const onePiece: EditionRule<EligibilityFacts> = {
  id: 'one_piece',
  cites: citing('counts'),
  severity: 'block',
  reads: ['rules', 'otherPiece'],
  concerns: ({ quotas }) => quotas.some(({ per }) => per.length === 1 && per[0] === 'student'),
  check({ rules, otherPiece }) {
    if (!otherPiece) return satisfied;
    const quota = rules.quotas.find(({ per }) => per.length === 1 && per[0] === 'student');
    const isFree = quota?.onExceed === 'student' && quota.freedByWithdrawal;
    return refused('yaas.rule.one_piece', { max: quota?.max ?? 1 }, { remedy: isFree });
  },
};

/** May this student enter at all? Asked before any form, and again at every step after it. */
export const eligibilityRules: readonly EditionRule<EligibilityFacts>[] = [
  windowIsOpen,
  communityTakesPart,
  communityWithin,
  ageAtDeadline,
  onePiece,
];

/** The day as an instant that shows as that day wherever it is read. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
