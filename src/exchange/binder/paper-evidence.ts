import type { PaperOnRecord } from './binder-record.js';
import { inLine, type BinderWords } from './binder-words.js';
import { documentLine } from './document-line.js';
import type { AskedForProof, ProofLines } from './evidence-asked.js';

export const documents =
  (...kinds: string[]): ProofLines =>
  ({ record, words }) =>
    (record.form?.documents ?? [])
      .filter(({ kind, state }) => kinds.includes(kind) && state !== 'replaced')
      .map((document) => documentLine(document, words));

export const papers =
  (isOne: (paper: PaperOnRecord, rule: AskedForProof['rule']) => boolean): ProofLines =>
  ({ rule, record, words }) =>
    record.papers
      .filter((paper) => paper.replacedAt === null && isOne(paper, rule))
      .map((paper) => paperLine(paper, words));

export function paperLine(paper: PaperOnRecord, { say, text, day }: BinderWords): string {
  const { kind, version, madeAt, madeBy, givenOn, sourcesHash } = paper;
  return inLine(
    say('version', { what: text(`exchange.paper.${kind}`), version }),
    say('made', { on: day(madeAt), by: madeBy ?? say('portal') }),
    givenOn ? say('given', { on: day(givenOn) }) : say('not-given'),
    say('sources', { sha256: sourcesHash }),
  );
}

export const application: ProofLines = ({ record: { form }, words: { say, day } }) =>
  form?.submission
    ? [
        inLine(
          say('version', { what: say('submission'), version: form.submission.number }),
          say('handed-in', { on: day(form.submission.submittedAt), by: form.submission.by ?? say('portal') }),
          say('sha256', { sha256: form.submission.hash }),
        ),
      ]
    : [];

export const acceptance: ProofLines = ({ record: { acceptances }, words: { say, text, day } }) =>
  acceptances
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ school, signerName, signerTitle, signedOn, tuition, tuitionFinalOn }) =>
      inLine(
        school,
        say('signed', { on: day(signedOn), by: `${signerName}, ${signerTitle}` }),
        `${text('exchange.school.tuition')}: ${text(`exchange.tuition.${tuition}`)}`,
        tuitionFinalOn && say('tuition-final', { on: day(tuitionFinalOn) }),
      ),
    );

export const policy: ProofLines = ({ record: { policies }, words: { say, day } }) =>
  policies
    .filter(({ replacedAt }) => replacedAt === null)
    .map(({ insurer, policyNumber, fromOn, untilOn, recordedAt }) =>
      inLine(
        `${insurer}, ${policyNumber}`,
        say('from-until', { from: day(fromOn), until: day(untilOn) }),
        say('recorded', { on: day(recordedAt) }),
      ),
    );

export const fees: ProofLines = ({ record: { fees: sheets }, words: { say, day } }) =>
  sheets
    .filter(({ replacedAt, acknowledgedOn }) => replacedAt === null && acknowledgedOn !== null)
    .map(({ acknowledgedOn, acknowledgedBy }) =>
      say('fees-confirmed', { on: day(acknowledgedOn), by: acknowledgedBy }),
    );

export const interviews: ProofLines = ({ record, words: { say, text, day } }) =>
  record.interviews.map(({ heldOn, mode, by }) =>
    inLine(say('interview'), day(heldOn), text(`exchange.interview-mode.${mode}`), by),
  );

export const english: ProofLines = (asked) => [
  ...asked.record.english
    .filter(({ kind }) => kind !== 'interview')
    .map(({ says, datedOn }) => inLine(says, asked.words.day(datedOn))),
  ...documents('english_test', 'english_letter')(asked),
  ...interviews(asked),
];

export const signatures: ProofLines = ({ record: { form }, words: { say, words, day } }) =>
  (form?.signatures ?? [])
    .filter(({ state }) => state === 'given')
    .map(({ title, name, typedName, signedAt, textHash }) =>
      inLine(
        words(title),
        signedAt ? say('signed', { on: day(signedAt), by: typedName ?? name }) : name,
        textHash && say('words', { sha256: textHash }),
      ),
    );

export const references: ProofLines = ({ record, words: { say, day } }) =>
  record.references
    .filter(({ state }) => state === 'given')
    .map(({ name, answeredAt }) => say('reference-came', { name, on: day(answeredAt) }));

export const accreditation: ProofLines = ({ record: { acceptances }, words: { say, day } }) =>
  acceptances
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ school, accreditedBy, accreditedUntil, accreditationProof }) =>
      inLine(school, accreditedBy, accreditationProof, say('until', { until: day(accreditedUntil) })),
    );
