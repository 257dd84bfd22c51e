import { Radios, type FormState } from '../../platform/index.js';
import type { ScopeWording } from '../wording/consent-wordings.js';
import { answerField, shownField } from './field-names.js';

/** One question each, none answered beforehand; with each goes the hash of the words that it was asked in. */
export function ScopeFields({ scopes, form }: { scopes: readonly ScopeWording[]; form: FormState }) {
  const shortly = withShortErrors(form);
  return (
    <>
      {scopes.map(({ scope, line, hint, plain, choices, hash }) => (
        <div class="consent-question" key={scope}>
          <input type="hidden" name={shownField(scope)} value={hash} />
          <Radios
            name={answerField(scope)}
            label={line}
            hint={hint ?? undefined}
            choices={choices.map(({ code, label }) => ({ value: code, label }))}
            inline={plain}
            form={shortly}
          />
        </div>
      ))}
    </>
  );
}

/** The summary names each question; beside the question itself that would be said twice. */
const withShortErrors = (form: FormState): FormState => ({
  ...form,
  errors: form.errors.map(({ field }) => ({ field, text: { key: 'consent.form.choose' } })),
});
