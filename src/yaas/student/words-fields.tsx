import { Alert, Radios, Select, TextArea, TextField, useText } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { LANGUAGES } from '../entries/entry.schema.js';
import { asksLyrics, asksTranscript, asksTranslation } from '../works/asked-of-work.js';

/** The words that go with a work: of a song, of a film, and in another language. */
export function WordsFields({ entry }: { entry: StudentEntry }) {
  const { edition, category, language, sources, parts } = entry;
  const asked = { rules: edition.rules, category, language, sources, parts };
  const { lyrics, transcript } = category.companions;
  return (
    <>
      <input type="hidden" name="language" value={language} />
      {asksLyrics(asked) && (
        <TextArea
          name="lyrics"
          label={{ key: 'yaas.field.lyrics' }}
          hint={{ key: 'yaas.field.lyrics.hint' }}
          rows={10}
          optional={lyrics !== 'required'}
          lang={language}
        />
      )}
      {asksTranscript(asked) && (
        <TextArea
          name="transcript"
          label={{ key: 'yaas.field.transcript' }}
          hint={{ key: 'yaas.field.transcript.hint' }}
          rows={10}
          optional={transcript !== 'required'}
          lang={language}
        />
      )}
      {asksTranslation(asked) && <TranslationFields entry={entry} />}
    </>
  );
}

function TranslationFields({ entry: { edition, category, body, parts } }: { entry: StudentEntry }) {
  const t = useText();
  const languages = LANGUAGES.map((value) => ({ value, label: { key: `yaas.language.${value}` } }));
  const makers = ['entrant', 'helper'].map((value) => ({
    value,
    label: { key: `yaas.field.translation_by.${value}` },
  }));
  const hasWords = category.work.kind === 'text' || parts.texts.length > 0;
  const rule = edition.rules.language.translation;
  return (
    <fieldset class="usa-fieldset translation-fields">
      <legend class="usa-legend usa-legend--large">{t('yaas.field.translation')}</legend>
      <p>{t(`yaas.field.translation.${rule}`)}</p>
      {rule === 'organiser' && <Alert tone="info" text={{ key: 'yaas.field.translation.organiser.text' }} slim />}
      <Select
        name="translationLocale"
        label={{ key: 'yaas.field.translation_locale' }}
        choices={languages}
        empty={false}
      />
      <TextField name="translationTitle" label={{ key: 'yaas.field.translation_title' }} maxLength={120} optional />
      {hasWords && (
        <div class="beside beside--two">
          <TextArea name="translationBody" label={{ key: 'yaas.field.translation_body' }} rows={12} optional />
          {body && <pre class="original-beside">{body}</pre>}
        </div>
      )}
      <TextArea name="translationStatement" label={{ key: 'yaas.field.translation_statement' }} rows={4} optional />
      <Radios name="translationBy" label={{ key: 'yaas.field.translation_by' }} choices={makers} optional />
    </fieldset>
  );
}
