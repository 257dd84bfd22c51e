import type { ApplicationRecord } from '../../applications/index.js';
import { heading, item, orNone, row, text, type BinderBlock, type BinderChapter } from './binder-block.js';
import type { BinderRecord } from './binder-record.js';
import { inLine, type BinderWords } from './binder-words.js';
import { documentLine } from './document-line.js';

/** What the student handed in, who stands behind it, and who talked with the student. */
export function applicationChapters(record: BinderRecord, words: BinderWords): BinderChapter[] {
  const { say } = words;
  const { form } = record;
  return [
    { title: say('chapter.application'), blocks: orNone(submitted(form, words), say('application.none')) },
    { title: say('chapter.documents'), blocks: orNone(documents(form, words), say('none')) },
    { title: say('chapter.signatures'), blocks: orNone(signatures(form, words), say('none')) },
    { title: say('chapter.references'), blocks: [text(say('references.lead')), ...references(record, words)] },
    { title: say('chapter.interviews'), blocks: orNone(interviews(record, words), say('none')) },
  ];
}

function submitted(form: ApplicationRecord | null, { say, day }: BinderWords): BinderBlock[] {
  if (!form?.submission) return [];
  const { number, submittedAt, by, hash, locale, sections } = form.submission;
  const handedIn = { on: day(submittedAt), by: by ?? say('portal') };
  return [
    text(inLine(say('version', { what: say('submission'), version: number }), say('handed-in', handedIn))),
    text(say('sha256', { sha256: hash })),
    ...sections.flatMap(({ title, answers }) => [
      heading(title),
      ...answers.flatMap(({ question, answer }) => row(question, answer, locale)),
    ]),
  ];
}

const documents = (form: ApplicationRecord | null, words: BinderWords): BinderBlock[] =>
  (form?.documents ?? []).map((document) => item(documentLine(document, words)));

const signatures = (form: ApplicationRecord | null, { say, words, day }: BinderWords): BinderBlock[] =>
  (form?.signatures ?? []).flatMap(({ title, name, state, typedName, signedAt, textHash }) =>
    row(
      words(title),
      inLine(
        name,
        say(`request.${state}`),
        signedAt && say('signed', { on: day(signedAt), by: typedName ?? name }),
        textHash && say('words', { sha256: textHash }),
      ),
    ),
  );

const references = (record: BinderRecord, { say, day }: BinderWords): readonly BinderBlock[] =>
  orNone(
    record.references.flatMap(({ name, state, askedAt, answeredAt }) =>
      row(
        name,
        inLine(
          say(`request.${state}`),
          say('asked', { on: day(askedAt) }),
          answeredAt && say('came', { on: day(answeredAt) }),
        ),
      ),
    ),
    say('none'),
  );

const interviews = ({ interviews: held }: BinderRecord, { say, text: t, day }: BinderWords): BinderBlock[] =>
  held.flatMap(({ heldOn, mode, place, by, attendees, answers }) => [
    heading(inLine(day(heldOn), t(`exchange.interview-mode.${mode}`))),
    ...row(say('by'), by),
    ...row(say('place'), place),
    ...row(say('present'), attendees.join(', ')),
    ...answers.flatMap(({ question, answer }) => row(question, answer)),
  ]);
