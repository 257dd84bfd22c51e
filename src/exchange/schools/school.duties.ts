import type { DutyKind } from '../../duties/index.js';
import { studentsByName, studentsOfOwnHome } from '../living/living.duties.js';
import { SCHOOL_CLOCKS, type SchoolClockKind } from './school-told.js';

export const schoolDutyOf = (kind: SchoolClockKind): string => `exchange.school.${kind}`;
export const SCHOOL_DUTIES: readonly string[] = SCHOOL_CLOCKS.map(schoolDutyOf);

const CITES: Record<SchoolClockKind, string> = {
  'school-contacts': '22 CFR 62.25(d)(14)',
  coursework: '22 CFR 62.25(f)(5)',
  'direct-placement': '22 CFR 62.25(h)(3)',
};

/** Who coordinates hears a month ahead, the member's coordinators on the day it is missed, staff and the responsible officer three days later. */
export const schoolDuties: readonly DutyKind[] = SCHOOL_CLOCKS.map((kind) => ({
  code: schoolDutyOf(kind),
  cites: CITES[kind],
  text: { key: `exchange.duty.school.${kind}` },
  href: (applicationId) => `/exchange/applications/${applicationId}/contacts`,
  raises: { responsible: 30, coordinators: 0, staff: 3 },
  labels: studentsByName,
  hiddenFrom: studentsOfOwnHome,
}));
