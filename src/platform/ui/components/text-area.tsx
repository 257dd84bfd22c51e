import type { ComponentChildren } from 'preact';
import { countText, type CountMode } from '../../text/index.js';
import { useField } from '../form-state.js';
import { useLocale, useText } from '../reader.js';
import { describedBy, FieldGroup, type FieldProps } from './field-group.js';

interface TextAreaProps extends FieldProps {
  rows?: number;
  /** Shows how long the text is while it is being written, by the counter that the rule uses. */
  count?: { mode: CountMode; max: number; locale?: string };
  defaultValue?: string;
  lang?: string;
}

/** Several lines of text, with a live count when it is limited. Nothing typed is ever cut off. */
export function TextArea({
  name,
  label,
  hint,
  form,
  optional,
  rows = 6,
  count,
  defaultValue = '',
  lang,
}: TextAreaProps) {
  const { id, value, error } = useField(name, form);
  const text = value || defaultValue;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error} optional={optional}>
      <Counted id={id} text={text} count={count}>
        <textarea
          class={`usa-textarea textarea${error ? ' usa-input--error' : ''}`}
          id={id}
          name={name}
          rows={rows}
          value={text}
          lang={lang}
          dir="auto"
          aria-describedby={describedBy(id, hint, error, count && `${id}-count`)}
          aria-invalid={error ? 'true' : undefined}
        />
      </Counted>
    </FieldGroup>
  );
}

interface CountedProps {
  id: string;
  text: string;
  count: TextAreaProps['count'];
  children: ComponentChildren;
}

function Counted({ id, text, count, children }: CountedProps) {
  const t = useText();
  const { locale } = useLocale();
  if (!count) return <>{children}</>;
  const { mode, max } = count;
  const used = countText(text, mode, count.locale ?? locale);
  const sentence = (number: string) => t(`ui.count.${mode}`, { count: number, max: String(max) });
  return (
    <portal-count
      mode={mode}
      max={max}
      locale={count.locale ?? locale}
      data-text={sentence('{count}')}
      data-over={t('ui.count.over')}
    >
      {children}
      <p class="count" id={`${id}-count`}>
        {sentence(String(used))}
        {used > max && ` ${t('ui.count.over')}`}
      </p>
    </portal-count>
  );
}
