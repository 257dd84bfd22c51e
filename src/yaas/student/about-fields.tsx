import { TextArea, TextField } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { LanguageField } from './writing-fields.js';

/** What it is called, what it says, and what those hear who don't see it. */
export function AboutFields({ entry }: { entry: StudentEntry }) {
  const { kind } = entry.category.work;
  return (
    <>
      <TextField
        name="title"
        label={{ key: 'yaas.field.title' }}
        hint={{ key: 'yaas.field.title.hint' }}
        maxLength={120}
      />
      {kind === 'image' && (
        <TextArea
          name="alternativeText"
          label={{ key: 'yaas.field.alternative_text' }}
          hint={{ key: 'yaas.field.alternative_text.hint' }}
          rows={3}
          count={{ mode: 'characters', max: 600 }}
        />
      )}
      {kind === 'audio' && (
        <TextArea
          name="alternativeText"
          label={{ key: 'yaas.field.lyrics' }}
          hint={{ key: 'yaas.field.lyrics.hint' }}
          rows={4}
          optional
        />
      )}
      <TextArea
        name="statement"
        label={{ key: 'yaas.field.statement' }}
        hint={{ key: 'yaas.field.statement.hint' }}
        rows={5}
        optional
        count={{ mode: 'characters', max: 1500 }}
      />
      {kind === 'text' ? <input type="hidden" name="language" value={entry.language} /> : <LanguageField />}
    </>
  );
}
