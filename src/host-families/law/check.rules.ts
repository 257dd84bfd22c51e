import { lawRule } from '../../law/index.js';
import { sentencesOf } from './sentences.js';

/** A check of somebody as it is put on file; days are ISO dates. */
export interface CheckFacts {
  name: string;
  /** Null where the person gave no leave, or took it back. */
  authorisedOn: string | null;
  completedOn: string;
}

/** Nobody is checked, and no vendor asked, before they read the disclosure and gave leave. */
export const authorisedBeforeCheck = lawRule<CheckFacts>({
  id: 'check-is-authorised',
  cites: 'FCRA (15 U.S.C. 1681b(b)(2)(A))',
  severity: 'block',
  reads: ['name', 'authorisedOn', 'completedOn'],
  evidence: ['check-authorisation'],
  sentences: sentencesOf('check-is-authorised'),
  check: ({ name, authorisedOn, completedOn }) =>
    (authorisedOn !== null && authorisedOn <= completedOn) || { name, given: authorisedOn === null ? 'no' : 'later' },
});

/** A decline in which a check plays a part. */
export interface AdverseFacts {
  /** The office's day, ISO. */
  day: string;
  /** Of each person whose check found something: the last day to answer the first letter; null where none was sent. */
  letters: readonly { name: string; answerBy: string | null }[];
}

/** First the letter and the days to answer it; the last of them is the person's still. */
export const toldBeforeDecline = lawRule<AdverseFacts, 'within'>({
  id: 'adverse-action-is-announced',
  cites: 'FCRA (15 U.S.C. 1681b(b)(3)(A))',
  severity: 'block',
  reads: ['day', 'letters'],
  evidence: ['adverse-letter'],
  parameters: { within: { unit: 'business-days', value: 5 } },
  sentences: sentencesOf('adverse-action-is-announced'),
  check: ({ day, letters }) => {
    if (letters.length === 0) return { why: 'nothing', names: '', until: '' };
    const untold = letters.filter(({ answerBy }) => answerBy === null);
    if (untold.length > 0) return { why: 'letter', names: namesOf(untold), until: '' };
    const waiting = letters.filter(({ answerBy }) => answerBy !== null && day <= answerBy);
    return waiting.length === 0 || { why: 'days', names: namesOf(waiting), until: latestOf(waiting) };
  },
});

const namesOf = (letters: AdverseFacts['letters']): string => letters.map(({ name }) => name).join(', ');

const latestOf = (letters: AdverseFacts['letters']): string =>
  letters
    .map(({ answerBy }) => answerBy ?? '')
    .toSorted()
    .at(-1) ?? '';
