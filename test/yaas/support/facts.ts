import type { RuleResult } from '../../../src/platform/index.js';
import { judge, refusals } from '../../../src/platform/index.js';
import { categoryOf, ruleSetSchema, type RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';
import { noAnswers, type EntryAnswers } from '../../../src/yaas/entries/entry-answers.js';
import { eligibilityFacts } from '../../../src/yaas/entries/entry-facts.service.js';
import type { EntryFacts, FileFacts } from '../../../src/yaas/entries/entry-facts.js';
import { confirmationRules, submissionRules } from '../../../src/yaas/entries/entry.rules.js';
import { noParts } from '../../../src/yaas/works/work-parts.js';

export type Pretended = Partial<Omit<EntryFacts, 'category' | 'answers' | 'rules'>> & {
  category: string;
  answers?: Partial<EntryAnswers>;
};

/** A piece that meets every rule which asks for no special answer; the test says what is different. */
function factsUnder(book: RuleSetInput, { category, answers, ...given }: Pretended): EntryFacts {
  const rules = ruleSetSchema.parse(book);
  const now = new Date(`${book.window.closes.slice(0, 10)}T12:00:00Z`);
  return {
    ...eligibilityFacts({ rules, now, birthDate: '2003-06-15' }),
    region: { country: 'US', subdivision: 'US-AZ' },
    category: categoryOf(rules, category),
    title: 'The Bridge',
    statement: 'A bridge of paper over a river that held its breath for all of us.',
    alternativeText: 'A bridge',
    body: 'We built a bridge.',
    language: 'en',
    file: 'ready',
    files: [aFile()],
    parts: noParts(),
    answers: { ...noAnswers(), ...answers },
    hasPartner: false,
    hasPointOfContact: true,
    levelKind: 'final',
    fee: 'none',
    sources: '',
    ownWork: true,
    aiUse: 'none',
    aiStatement: '',
    ofAge: false,
    guardianName: 'Augusta',
    guardianEmail: 'augusta@example.org',
    ownEmail: 'w@example.org',
    identity: null,
    placesLeft: 5,
    consented: true,
    consentUntil: new Date('2100-01-01'),
    ...given,
  };
}

export const aFile = (given: Partial<FileFacts> = {}): FileFacts => ({
  state: 'ready',
  type: 'image/jpeg',
  bytes: 2_000_000,
  width: 6_480,
  height: 4_320,
  seconds: null,
  ...given,
});

/** The rules that stand in the way of sending it in, or of confirming it. */
export function refusedBy(book: RuleSetInput, pretended: Pretended, at: 'submission' | 'confirmation' = 'submission') {
  return refusalsOf(book, pretended, at).map(({ id }) => id);
}

export const refusalsOf = (
  book: RuleSetInput,
  pretended: Pretended,
  at: 'submission' | 'confirmation' = 'submission',
): RuleResult[] =>
  refusals(judge(at === 'submission' ? submissionRules : confirmationRules, factsUnder(book, pretended)));
