import { useContext } from 'preact/hooks';
import { fieldId, FormContext, type FormState } from '../form-state.js';
import { useText, useWords } from '../reader.js';

/** What is wrong with a form, each line a link to its field; nothing when all is well. `Form` shows it by itself. */
export function ErrorSummary({ form }: { form?: FormState }) {
  const around = useContext(FormContext);
  const { errors } = form ?? around;
  const t = useText();
  const words = useWords();
  if (errors.length === 0) return null;
  return (
    <div class="usa-alert usa-alert--error error-summary" role="alert" tabIndex={-1} id="error-summary" autofocus>
      <div class="usa-alert__body">
        <h2 class="usa-alert__heading">{t('ui.errors.heading', { count: errors.length })}</h2>
        <ul class="usa-list">
          {errors.map(({ field, text }) => (
            <li key={field}>{field ? <a href={`#${fieldId(field)}`}>{words(text)}</a> : words(text)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
