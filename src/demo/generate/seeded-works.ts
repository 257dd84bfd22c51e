import { newId } from '../../platform/index.js';
import type { SeededLine } from '../../registry/index.js';
import type { SeededWork } from '../../yaas/index.js';
import type { Calendar } from '../season/calendar.js';
import type { PlannedWork } from './plan-works.js';
import { birthDate, momentsOf, type SeasonName } from './seasons.js';

const reasons = {
  returned: 'We love it. Please tell us in one sentence what gave you the idea.',
  declined: 'Our chapter stands for works of students who live or study in the city.',
};

export interface Setting {
  season: SeasonName;
  calendar: Calendar;
  lines: readonly SeededLine[];
  /** Keeps the addresses of two generated seasons apart. */
  domain: string;
}

/** A planned work in its place and time; the account is filled in when it is made. */
export function seededWork(
  planned: PlannedWork,
  index: number,
  { season, calendar, lines, domain }: Setting,
): SeededWork {
  const { stage, category, ageGroup, title, statement, body, language, name, guardian, nameForm, isShown } = planned;
  return {
    id: newId(),
    stage,
    category,
    ageGroup,
    title,
    statement,
    body,
    language,
    student: {
      accountId: '',
      name,
      birthDate: birthDate(planned.age, season, calendar),
      guardian: { name: guardian, email: `guardian-${index + 1}@${domain}` },
    },
    line: lines[planned.line % lines.length]!,
    answers: {
      enter: 'yes',
      judge: 'yes',
      exhibit_web: isShown ? 'yes' : 'no',
      name_form: nameForm,
      print_promotion: 'no',
    },
    ...momentsOf(planned.begun, season, calendar),
    reason: stage === 'declined' ? reasons.declined : reasons.returned,
    dueAt: calendar.moment(12),
    result: null,
  };
}
