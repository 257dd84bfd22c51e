import { useField } from '../form-state.js';
import { describedBy, FieldGroup, type FieldProps } from './field-group.js';

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number';
  /** How the browser may help: `email`, `name`, `bday`, `one-time-code`, `current-password`, … */
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  maxLength?: number;
  width?: 'short' | 'medium' | 'full';
  /** Shown until something was typed. A password is never given back. */
  defaultValue?: string;
  /** The language of what is typed, where it differs from the page's. */
  lang?: string;
}

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  form,
  optional,
  type = 'text',
  defaultValue = '',
  ...input
}: TextFieldProps) {
  const { width = 'full', ...rest } = input;
  const { id, value, error } = useField(name, form);
  // Preact's types pair every type with its ARIA roles; all of ours take those of a text field.
  const kind = type as 'text';
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        class={`usa-input input--${width}${error ? ' usa-input--error' : ''}`}
        id={id}
        name={name}
        type={kind}
        value={type === 'password' ? '' : value || defaultValue}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
        spellcheck={type === 'text' ? undefined : false}
        dir="auto"
        {...rest}
      />
    </FieldGroup>
  );
}
