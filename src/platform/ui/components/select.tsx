import type { Words } from '../../text/index.js';
import { useField } from '../form-state.js';
import { useText, useWords } from '../reader.js';
import type { Choice } from './choice.js';
import { describedBy, FieldGroup, type FieldProps } from './field-group.js';

interface SelectProps extends FieldProps {
  choices: readonly Choice[];
  /** The words of the empty choice; `false` leaves it out. */
  empty?: Words | false;
  defaultValue?: string;
}

/** One of many answers. Up to six or so are easier as `Radios`. */
export function Select({ name, label, hint, form, optional, choices, empty, defaultValue = '' }: SelectProps) {
  const t = useText();
  const words = useWords();
  const { id, value, error } = useField(name, form);
  const chosen = value || defaultValue;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        class={`usa-select${error ? ' usa-input--error' : ''}`}
        id={id}
        name={name}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {empty !== false && <option value="">{empty ? words(empty) : t('ui.select.empty')}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled} selected={choice.value === chosen}>
            {words(choice.label)}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}
