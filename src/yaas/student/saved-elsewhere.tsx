import { Alert, ButtonLink, ButtonRow, useText } from '../../platform/index.js';
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

/** Two tabs or two devices: both are shown, and the person chooses one or copies from one into the other. */
export function SavedElsewhere({ shown: { entry, step, form } }: { shown: StepShown }) {
  const t = useText();
  const stored = storedValues(entry);
  const differing = Object.entries(form.values).flatMap(([name, typed]) =>
    name in stored && String(stored[name]) !== String(typed)
      ? [{ name, saved: String(stored[name]), typed: String(typed) }]
      : [],
  );
  const labelOf = (name: string) =>
    name === 'body'
      ? t('yaas.status.work')
      : name.startsWith('view-')
        ? t('yaas.field.alternative_text')
        : name in entry.answers
          ? t(`yaas.question.${name}`, { unit: 'in' })
          : t(`yaas.field.${NAMES[name] ?? name}`);
  return (
    <Alert tone="warning" title={{ key: 'yaas.stale.title' }} text={{ key: 'yaas.stale.text' }}>
      {differing.map(({ name, saved, typed }) => (
        <section key={name} class="versions">
          <h3>{labelOf(name)}</h3>
          <Version heading={t('yaas.stale.saved')} text={saved} />
          <Version heading={t('yaas.stale.typed')} text={typed} />
        </section>
      ))}
      <ButtonRow>
        <ButtonLink text={{ key: 'yaas.stale.take_saved' }} href={pathOf(entry.id, step)} kind="secondary" />
      </ButtonRow>
      <p>{t('yaas.stale.keep_typed')}</p>
    </Alert>
  );
}

function Version({ heading, text }: { heading: string; text: string }) {
  const t = useText();
  return (
    <div class="version">
      <h4>{heading}</h4>
      {text ? (
        <pre class="stale-text" dir="auto">
          {text}
        </pre>
      ) : (
        <p>{t('yaas.stale.nothing')}</p>
      )}
    </div>
  );
}
