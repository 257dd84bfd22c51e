import { SavedElsewhere, useText } from '../../platform/index.js';
import { pathOf, type StepShown } from './steps.js';
import { storedValues } from './stored-values.js';

const NAMES: Record<string, string> = {
  alternativeText: 'alternative_text',
  aiUse: 'ai_use',
  aiStatement: 'ai_statement',
  ownWork: 'own_work',
  guardianName: 'guardian_name',
  guardianEmail: 'guardian_email',
  setVertically: 'set_vertically',
  translationLocale: 'translation_locale',
  translationTitle: 'translation_title',
  translationStatement: 'translation_statement',
  translationBody: 'translation_body',
  translationBy: 'translation_by',
};

/** An entry that was saved in another window, too, with the names that its form gives the answers. */
export function EntrySavedElsewhere({ shown: { entry, step, form } }: { shown: StepShown }) {
  const t = useText();
  const stored = storedValues(entry);
  const labelOf = (name: string) =>
    name === 'body'
      ? t('yaas.status.work')
      : name.startsWith('view-')
        ? t('yaas.field.alternative_text')
        : name in entry.answers
          ? t(`yaas.question.${name}`, { unit: 'in' })
          : t(`yaas.field.${NAMES[name] ?? name}`);
  const differing = Object.entries(form.values).flatMap(([name, typed]) =>
    name in stored && String(stored[name]) !== String(typed)
      ? [{ name, label: labelOf(name), saved: String(stored[name]), typed: String(typed) }]
      : [],
  );
  return <SavedElsewhere differing={differing} savedHref={pathOf(entry.id, step)} />;
}
