import type { ComponentChild } from 'preact';
import { Button, useText, useWords, type FormState } from '../../../platform/index.js';
import type { Field } from './field.js';
import { rowsOf } from './read-fields.js';

interface RowsProps {
  field: Extract<Field, { kind: 'rows' }>;
  name: string;
  said: string;
  form: FormState;
  /** The inputs of one row, whose names begin with the prefix. */
  children: (prefix: string) => ComponentChild;
}

/** As many as there are, each with a button that takes it out, and one that adds an empty one; both send the form, so that no script is needed. */
export function Rows({ field, name, said, form, children }: RowsProps) {
  const t = useText();
  const words = useWords();
  const id = `field-${name}`;
  const error = form.errors.find(({ field: wrong }) => wrong === name)?.text;
  const numbers = rowsOf(field, form.values, name);
  const label = { key: `yaas.rulebook.${said}` };
  return (
    <section class="rule-rows" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{t(label.key)}</h2>
      {error && <p class="usa-error-message">{words(error)}</p>}
      {numbers.length === 0 && <p class="usa-hint">{t('yaas.editions.rows.none')}</p>}
      {numbers.map((number, index) => (
        <fieldset key={number} class="rule-row">
          <legend>{t('yaas.editions.rows.one', { what: t(label.key), number: index + 1 })}</legend>
          {children(`${name}.${number}.`)}
          <Button
            text={{ key: 'yaas.editions.rows.remove', params: { what: t(label.key), number: index + 1 } }}
            kind="plain"
            name="remove"
            value={`${name}.${number}.`}
          />
        </fieldset>
      ))}
      <Button text={{ key: 'yaas.editions.rows.add' }} kind="secondary" name="add" value={name} />
    </section>
  );
}
