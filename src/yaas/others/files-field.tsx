import { Icon, useText, useWords, type Text } from '../../platform/index.js';

/** Many files at once, by the browser's own control. */
export function FilesField({ name, label, hint }: { name: string; label: Text; hint: Text }) {
  const t = useText();
  const words = useWords();
  return (
    <div class="usa-form-group">
      <label class="usa-label" for={name}>
        {words(label)}
        <span class="usa-hint"> {t('ui.field.optional')}</span>
      </label>
      <span class="usa-hint" id={`${name}-hint`}>
        {words(hint)}
      </span>
      <div class="upload">
        <Icon name="upload" />
        <input class="upload__input" id={name} name={name} type="file" multiple aria-describedby={`${name}-hint`} />
      </div>
    </div>
  );
}
