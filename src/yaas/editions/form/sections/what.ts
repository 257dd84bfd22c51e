import { QUOTA_KEYS } from '../../rule-set/counts.js';
import {
  choice,
  choices,
  code,
  codes,
  day,
  list,
  longWords,
  money,
  number,
  optional,
  rows,
  text,
  words,
  yes,
} from '../field.js';
import type { Section } from '../section.js';

/** What is taken, how much of it, and on which terms. */
export const what: readonly Section[] = [
  {
    code: 'counts',
    fields: [
      rows(
        'quotas',
        code('code'),
        optional(words('label')),
        choices('per', QUOTA_KEYS),
        number('max'),
        choice('counts', 'submitted', 'confirmed'),
        choice('onExceed', 'student', 'first', 'coordinator'),
        yes('freedByWithdrawal'),
        choice('at', 'submission', 'advancement'),
        choice('level', 'any', 'local', 'final'),
        codes('categories', 'categories'),
      ),
    ],
  },
  {
    code: 'authorship',
    fields: [
      number('authorship.maxAuthors'),
      choice('authorship.priorPublication', 'allowed', 'refused'),
      choice('authorship.reEntry', 'allowed', 'not_awarded', 'refused'),
      optional(day('authorship.madeSince')),
    ],
  },
  {
    code: 'language',
    fields: [
      optional(list('language.works')),
      choice('language.translation', 'none', 'accepted', 'required', 'organiser'),
      text('language.into'),
      choice('language.secondLanguage', 'not_asked', 'asked', 'judges_see'),
    ],
  },
  {
    code: 'originality',
    fields: [
      choice('originality.ai.rule', 'not_asked', 'declared_aid', 'none'),
      longWords('originality.ai.text'),
      text('originality.plagiarism.version'),
      longWords('originality.plagiarism.text'),
      choice('originality.sources', 'named', 'consent_attached'),
    ],
  },
  {
    code: 'fees',
    fields: [
      yes('fees.waiver'),
      rows(
        'fees.rows',
        code('code'),
        optional(list('within')),
        money('amount'),
        text('currency'),
        choice('per', 'entry', 'student'),
      ),
    ],
  },
];
