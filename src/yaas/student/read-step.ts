import { dateFromParts, readForm, withErrors, type FormState } from '../../platform/index.js';
import { stepSchemas, type DraftFields, type FormStep, type TypedWords } from '../entries/entry.schema.js';
import type { PartText } from '../works/work-parts.js';

type StepReading = { ok: true; version: number; fields: DraftFields; form: FormState } | { ok: false; form: FormState };

/** One step of the form as it was sent, with the words for further views and the texts that go with the work. */
export function readStep(step: FormStep, body: unknown): StepReading {
  if (step === 'words') return readWords(body);
  if (step === 'questions') return readQuestions(body);
  const reading = readForm(stepSchemas[step], body);
  if (!reading.ok) return reading;
  const { version, ...fields } = reading.value;
  const views = step === 'about' ? { views: viewTexts(body) } : {};
  return { ok: true, version, fields: { ...fields, ...views }, form: reading.form };
}

function readWords(body: unknown): StepReading {
  const reading = readForm(stepSchemas.words, body);
  if (!reading.ok) return reading;
  const { version, ...typed } = reading.value;
  return { ok: true, version, fields: { texts: textsOf(typed) }, form: reading.form };
}

function readQuestions(body: unknown): StepReading {
  const reading = readForm(stepSchemas.questions, body);
  const madeOn = dateFromParts((body ?? {}) as Record<string, string>, 'madeOn');
  if (!reading.ok) return reading;
  if (madeOn === undefined)
    return { ok: false, form: withErrors(reading.form, [{ field: 'madeOn', text: { key: 'yaas.form.day' } }]) };
  const { version, ...answers } = reading.value;
  return { ok: true, version, fields: { answers: { ...answers, madeOn: madeOn || null } }, form: reading.form };
}

/** Lyrics and what is said are in the language of the work. */
function textsOf({ language, lyrics, transcript, translationBy, ...translation }: TypedWords): PartText[] {
  const none = { title: '', statement: '' };
  const own = { ...none, locale: language, madeBy: null };
  return [
    { ...own, role: 'lyrics', body: lyrics },
    { ...own, role: 'transcript', body: transcript },
    {
      role: 'translation',
      locale: translation.translationLocale,
      title: translation.translationTitle,
      statement: translation.translationStatement,
      body: translation.translationBody,
      madeBy: translationBy,
    },
  ];
}

const LONGEST = 600;

/** `view-<file>` is the words for that view. */
function viewTexts(body: unknown): Record<string, string> {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  const views = fields.filter(([name, text]) => name.startsWith('view-') && typeof text === 'string');
  return Object.fromEntries(
    views.map(([name, text]) => [name.slice('view-'.length), String(text).replace(/\r\n?/g, '\n').slice(0, LONGEST)]),
  );
}
