import { Checkboxes, Icon, Select, TextArea, useText } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { LANGUAGES } from '../entries/entry.schema.js';

/** Languages whose books are also set in columns from right to left. */
const SET_VERTICALLY: ReadonlySet<string> = new Set(['ja', 'zh', 'ko']);

/** A poem, a story or an essay, with the count by the rule's own counter. */
export function WritingFields({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const { work } = entry.category;
  if (work.kind !== 'text') return null;
  const { mode, max } = work.limit;
  return (
    <>
      <LanguageField />
      <p class="from-document">
        <Icon name="upload" />
        <a href={`/yaas/entries/${entry.id}/document`}>{t('yaas.document.link')}</a>
      </p>
      <div class={`writing writing--${work.form}`}>
        <TextArea
          name="body"
          label={{ key: `yaas.field.body.${work.form}` }}
          hint={{ key: 'yaas.field.body.hint' }}
          rows={work.form === 'poem' ? 18 : 24}
          count={{ mode, max, locale: entry.language }}
          lang={entry.language}
        />
      </div>
      <details class="setting" open={SET_VERTICALLY.has(entry.language)}>
        <summary>{t('yaas.field.setting')}</summary>
        <VerticalField />
      </details>
    </>
  );
}

function VerticalField() {
  return (
    <Checkboxes
      name="setVertically"
      label={{ key: 'yaas.field.set_vertically' }}
      hint={{ key: 'yaas.field.set_vertically.hint' }}
      choices={[{ value: 'yes', label: { key: 'yaas.field.set_vertically.yes' } }]}
      optional
    />
  );
}

/** The language of the work: counts and the reading page need it. */
export function LanguageField() {
  const choices = LANGUAGES.map((value) => ({ value, label: { key: `yaas.language.${value}` } }));
  return <Select name="language" label={{ key: 'yaas.field.language' }} choices={choices} empty={false} />;
}
