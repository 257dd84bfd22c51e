import { useField } from '../form-state.js';
import { useWords } from '../reader.js';
import type { Choice } from './choice.js';
import { FieldSet, type FieldProps } from './field-group.js';
import { choiceId } from './radios.js';

interface CheckboxesProps extends FieldProps {
  choices: readonly Choice[];
  defaultValues?: readonly string[];
  tiles?: boolean;
}

/** Any number of a few answers. A single statement to agree to is one choice. */
export function Checkboxes({
  name,
  label,
  hint,
  form,
  optional,
  choices,
  defaultValues = [],
  tiles = true,
}: CheckboxesProps) {
  const words = useWords();
  const { id, all, error } = useField(name, form);
  const chosen = all.length > 0 ? all : defaultValues;
  return (
    <FieldSet id={id} label={label} hint={hint} error={error} optional={optional}>
      <div class="choices">
        {choices.map((choice, index) => (
          <div key={choice.value} class="usa-checkbox">
            <input
              class={`usa-checkbox__input${tiles ? ' usa-checkbox__input--tile' : ''}`}
              type="checkbox"
              id={choiceId(id, index)}
              name={name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              disabled={choice.disabled}
            />
            <label class="usa-checkbox__label" for={choiceId(id, index)}>
              {words(choice.label)}
              {choice.hint && <span class="usa-checkbox__label-description">{words(choice.hint)}</span>}
            </label>
          </div>
        ))}
      </div>
    </FieldSet>
  );
}
