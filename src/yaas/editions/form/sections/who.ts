import { CONNECTIONS } from '../../rule-set/affiliation.js';
import {
  choice,
  choices,
  code,
  day,
  group,
  list,
  longWords,
  minute,
  number,
  optional,
  rows,
  text,
  words,
  yes,
} from '../field.js';
import { RULE_KINDS } from '../../rule-set/book.js';
import type { Section } from '../section.js';

const ages = [optional(number('from')), optional(number('until'))];

/** Who may enter, when, and for whom. */
export const who: readonly Section[] = [
  {
    code: 'title',
    fields: [
      words('title'),
      text('book.name'),
      text('book.source'),
      ...RULE_KINDS.map((kind) => text(`book.sections.${kind}`)),
    ],
  },
  {
    code: 'window',
    fields: [
      minute('window.opens'),
      minute('window.closes'),
      text('window.timeZone'),
      optional(minute('window.lateUntil')),
      number('window.uploadGraceMinutes'),
    ],
  },
  {
    code: 'ages',
    fields: [
      number('ages.from'),
      optional(number('ages.until')),
      choice('ages.asOf', 'deadline', 'day'),
      optional(day('ages.day')),
      yes('ages.movesWithExtension'),
      group('grades', number('from'), number('until')),
    ],
  },
  {
    code: 'groups',
    fields: [
      choice('groups.by', 'age', 'grade', 'none'),
      rows('groups.groups', code('code'), words('label'), group('ages', ...ages), group('grades', ...ages)),
      rows('divisions', code('code'), words('label'), longWords('description'), yes('helper'), yes('ungrouped')),
    ],
  },
  {
    code: 'affiliation',
    fields: [
      choice('affiliation.standingAsOf', 'entry', 'deadline', 'day'),
      optional(day('affiliation.standingDay')),
      choices('affiliation.connections', CONNECTIONS),
      yes('affiliation.pointOfContact'),
      choice('affiliation.partner', 'optional', 'required', 'none'),
      optional(list('affiliation.within')),
      rows('attestations', code('code'), words('label')),
    ],
  },
];
