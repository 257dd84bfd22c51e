import { useField } from '../form-state.js';
import { useWords } from '../reader.js';
import type { Choice } from './choice.js';
import { FieldSet, type FieldProps } from './field-group.js';

interface RadiosProps extends FieldProps {
  choices: readonly Choice[];
  defaultValue?: string;
  /** Large tiles with a border, the default; `false` for a quiet list. */
  tiles?: boolean;
  /** Side by side where there is room: for scores. */
  inline?: boolean;
  /** Inside `Keys`: each choice is taken by the key that is its value (1 to 9). */
  shortcuts?: boolean;
}

/** One of a few answers, all in sight. */
export function Radios({ name, label, hint, form, optional, choices, ...look }: RadiosProps) {
  const { defaultValue = '', tiles = true, inline = false, shortcuts = false } = look;
  const words = useWords();
  const { id, value, error } = useField(name, form);
  const chosen = value || defaultValue;
  return (
    <FieldSet id={id} label={label} hint={hint} error={error} optional={optional}>
      <div class={inline ? 'choices choices--inline' : 'choices'}>
        {choices.map((choice, index) => (
          <div key={choice.value} class="usa-radio">
            <input
              class={`usa-radio__input${tiles ? ' usa-radio__input--tile' : ''}`}
              type="radio"
              id={choiceId(id, index)}
              name={name}
              value={choice.value}
              checked={choice.value === chosen}
              disabled={choice.disabled}
              data-key={shortcuts ? choice.value : undefined}
            />
            <label class="usa-radio__label" for={choiceId(id, index)}>
              {words(choice.label)}
              {choice.hint && <span class="usa-radio__label-description">{words(choice.hint)}</span>}
            </label>
          </div>
        ))}
      </div>
    </FieldSet>
  );
}

/** The first choice bears the field's own id, so that the error summary leads to it. */
export function choiceId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`;
}
