import { CONSENT_SCOPES } from '../../rule-set/consents.js';
import { BLIND_FIELDS } from '../../rule-set/judging.js';
import {
  choice,
  choices,
  code,
  day,
  group,
  list,
  longWords,
  money,
  number,
  oneCode,
  optional,
  rows,
  text,
  words,
  yes,
  type Field,
} from '../field.js';
import type { Section } from '../section.js';

const sum: Field[] = [money('amount'), text('currency')];

/** What becomes of a piece: consent, levels, judging, awards, exhibit, appeals. */
export const afterwards: readonly Section[] = [
  {
    code: 'consents',
    fields: [
      number('consents.aloneFrom'),
      number('consents.graceDays'),
      choices('consents.required', CONSENT_SCOPES),
      choices('consents.asked', CONSENT_SCOPES),
      choices('consents.ofWinners', CONSENT_SCOPES),
    ],
  },
  {
    code: 'levels',
    fields: [
      choice('levels.local', 'none', 'optional', 'required'),
      yes('levels.directEntry'),
      choice('levels.overrides', 'stricter', 'marked_looser'),
    ],
  },
  {
    code: 'judging',
    fields: [
      number('judging.judgesPerEntry'),
      yes('judging.unsigned'),
      choices('judging.blind', BLIND_FIELDS),
      rows(
        'judging.criteria',
        code('code'),
        words('label'),
        longWords('description'),
        number('parts'),
        number('scale'),
        { name: 'anchors', kind: 'word_lines' },
      ),
      choice('judging.ties', 'jury', 'criterion', 'shared'),
      oneCode('judging.tieCriterion', 'criteria'),
    ],
  },
  {
    code: 'rounds',
    fields: [
      rows(
        'judging.rounds',
        code('code'),
        words('label'),
        choice('mode', 'screening', 'scores', 'ranking', 'pairs'),
        number('judgesPerEntry'),
        choice('advance', 'top', 'threshold', 'gap', 'per_pool', 'per_country'),
        number('count'),
      ),
      rows('judging.pools', code('code'), words('label'), optional(list('within'))),
    ],
  },
  {
    code: 'awards',
    fields: [
      choices('awards.per', ['category', 'age_group', 'pool']),
      rows(
        'awards.ladder',
        code('code'),
        words('label'),
        number('place'),
        ...sum,
        oneCode('category', 'categories'),
        oneCode('group', 'groups'),
      ),
      rows('awards.special', code('code'), words('label'), ...sum, optional(number('reasonMinWords'))),
      group('awards.peoplesChoice', words('label'), ...sum),
      choice('awards.certificates', 'none', 'winners', 'all'),
      yes('awards.coWinners'),
      yes('awards.noAward'),
      yes('awards.nextInLine'),
    ],
  },
  {
    code: 'exhibit',
    fields: [
      choice('exhibit.which', 'all', 'accepted', 'finalists', 'winners'),
      choices('exhibit.nameForms', ['full', 'first_initial', 'first', 'city', 'none']),
      optional(day('exhibit.from')),
      optional(day('exhibit.until')),
      yes('exhibit.downloads'),
      yes('exhibit.tour'),
      number('exhibit.tourMonths'),
    ],
  },
  {
    code: 'appeals',
    fields: [
      rows('appeals.reasons', code('code'), words('label')),
      choice('appeals.decidedBy', 'staff', 'two_people', 'jury'),
      number('appeals.withinDays'),
    ],
  },
];
