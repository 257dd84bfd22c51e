import { Select, TextArea } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { LANGUAGES } from '../entries/entry.schema.js';

/** A poem, a story or an essay, with the count by the rule's own counter. */
export function WritingFields({ entry }: { entry: StudentEntry }) {
  const { work } = entry.category;
  if (work.kind !== 'text') return null;
  return (
    <>
      <LanguageField />
      <div class={`writing writing--${work.form}`}>
        <TextArea
          name="body"
          label={{ key: `yaas.field.body.${work.form}` }}
          hint={{ key: 'yaas.field.body.hint' }}
          rows={work.form === 'poem' ? 18 : 24}
          count={{ ...work.limit, locale: entry.language }}
          lang={entry.language}
        />
      </div>
    </>
  );
}

/** The language of the work: counts and the reading page need it. */
export function LanguageField() {
  const choices = LANGUAGES.map((value) => ({ value, label: { key: `yaas.language.${value}` } }));
  return <Select name="language" label={{ key: 'yaas.field.language' }} choices={choices} empty={false} />;
}
