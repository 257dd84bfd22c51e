import { useContext } from 'preact/hooks';
import { datePartOrder, partOfDate, type DatePart } from '../date-parts.js';
import { FormContext, useField } from '../form-state.js';
import { useLocale, useText } from '../reader.js';
import { FieldSet, type FieldProps } from './field-group.js';

interface DateFieldProps extends FieldProps {
  /** A day `YYYY-MM-DD` shown until something was typed. */
  defaultValue?: string;
  /** A birth date: the browser may fill it in. */
  birthday?: boolean;
}

/**
 * A date that a person knows by heart, in three inputs in the order of the page's language; an example is the hint when none is given.
 * Posts `<name>Day`, `<name>Month`, `<name>Year`: read them with `dateFromParts`.
 */
export function DateField({ name, label, hint, form, optional, defaultValue = '', birthday = false }: DateFieldProps) {
  const { locale } = useLocale();
  const t = useText();
  const parts = datePartOrder(locale);
  const { values } = useContext(FormContext);
  const { id, value, error } = useField(name, form);
  const typed = (part: DatePart) => (form?.values ?? values)[name + part] ?? partOfDate(value || defaultValue, part);
  const example = t('ui.date.example', { date: parts.map((part) => EXAMPLE[part]).join(' ') });
  return (
    <FieldSet id={id} label={label} hint={hint ?? example} error={error} optional={optional}>
      <div class="usa-memorable-date">
        {parts.map((part, index) => (
          <PartInput
            key={part}
            part={part}
            name={name + part}
            id={index === 0 ? id : `${id}-${part}`}
            value={String(typed(part))}
            invalid={error !== undefined}
            autocomplete={birthday ? `bday-${part.toLowerCase()}` : undefined}
          />
        ))}
      </div>
    </FieldSet>
  );
}

const EXAMPLE = { Day: '27', Month: '8', Year: '2004' };

interface PartInputProps {
  part: DatePart;
  name: string;
  id: string;
  value: string;
  invalid: boolean;
  autocomplete: string | undefined;
}

function PartInput({ part, name, id, value, invalid, autocomplete }: PartInputProps) {
  const t = useText();
  const size = part === 'Year' ? 4 : 2;
  return (
    <div class={`usa-form-group usa-form-group--${part.toLowerCase()}`}>
      <label class="usa-label" for={id}>
        {t(`ui.date.${part.toLowerCase()}`)}
      </label>
      <input
        class={`usa-input${invalid ? ' usa-input--error' : ''}`}
        id={id}
        name={name}
        value={value}
        inputMode="numeric"
        maxLength={size}
        autocomplete={autocomplete}
        aria-invalid={invalid ? 'true' : undefined}
      />
    </div>
  );
}
