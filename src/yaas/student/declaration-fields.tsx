import { Checkboxes, Radios, TextArea, useLocale } from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { StudentEntry } from '../entries/entries.queries.js';

/** Whose work it is, what it is based on, and whether a machine helped. */
export function DeclarationFields({ entry: { edition } }: { entry: StudentEntry }) {
  const { locale } = useLocale();
  const { plagiarism, ai } = edition.rules.originality;
  const answers = ['none', 'aid'].map((value) => ({ value, label: { key: `yaas.field.ai_use.${value}` } }));
  return (
    <>
      <Checkboxes
        name="ownWork"
        label={{ key: 'yaas.field.own_work' }}
        hint={inLocale(plagiarism.text, locale)}
        choices={[{ value: 'yes', label: { key: 'yaas.field.own_work.yes' } }]}
      />
      <TextArea
        name="sources"
        label={{ key: 'yaas.field.sources' }}
        hint={{ key: 'yaas.field.sources.hint' }}
        rows={3}
        optional
      />
      <Radios name="aiUse" label={{ key: 'yaas.field.ai_use' }} hint={inLocale(ai.text, locale)} choices={answers} />
      <TextArea
        name="aiStatement"
        label={{ key: 'yaas.field.ai_statement' }}
        hint={{ key: 'yaas.field.ai_statement.hint' }}
        rows={3}
        optional
      />
    </>
  );
}
