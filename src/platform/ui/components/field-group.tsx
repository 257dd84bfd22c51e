import type { ComponentChildren } from 'preact';
import type { FormState } from '../form-state.js';
import type { Text, Words } from '../../text/index.js';
import { useText, useWords } from '../reader.js';

/** What every field takes. */
export interface FieldProps {
  name: string;
  label: Words;
  hint?: Words;
  /** The form's state, when the field does not stand in a `Form`. */
  form?: FormState;
  /** Says "(optional)" beside the label: most fields are needed, so only the others are marked. */
  optional?: boolean;
}

interface GroupProps {
  id: string;
  label: Words;
  hint?: Words | undefined;
  error: Text | undefined;
  optional?: boolean | undefined;
  children: ComponentChildren;
}

/** Label, hint and error around one control; the control is `describedBy` them. */
export function FieldGroup({ id, label, hint, error, optional, children }: GroupProps) {
  return (
    <div class={groupClass(error)}>
      <label class={error ? 'usa-label usa-label--error' : 'usa-label'} for={id}>
        <LabelWords label={label} optional={optional} />
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same for a group of controls, whose label is a legend. */
export function FieldSet({ id, label, hint, error, optional, children }: GroupProps) {
  return (
    <fieldset class={`usa-fieldset ${groupClass(error)}`} aria-describedby={describedBy(id, hint, error)}>
      <legend class="usa-legend">
        <LabelWords label={label} optional={optional} />
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

/** The ids of what explains a control. */
export function describedBy(
  id: string,
  hint: Words | undefined,
  error: Text | undefined,
  extra?: string,
): string | undefined {
  return [error && `${id}-error`, hint && `${id}-hint`, extra].filter(Boolean).join(' ') || undefined;
}

function groupClass(error: Text | undefined): string {
  return error ? 'usa-form-group usa-form-group--error' : 'usa-form-group';
}

function LabelWords({ label, optional }: { label: Words; optional: boolean | undefined }) {
  const t = useText();
  const words = useWords();
  return (
    <>
      {words(label)}
      {optional && <span class="usa-hint"> {t('ui.field.optional')}</span>}
    </>
  );
}

function FieldNotes({ id, hint, error }: { id: string; hint: Words | undefined; error: Text | undefined }) {
  const t = useText();
  const words = useWords();
  return (
    <>
      {hint && (
        <span class="usa-hint" id={`${id}-hint`}>
          {words(hint)}
        </span>
      )}
      {error && (
        <span class="usa-error-message" id={`${id}-error`}>
          <span class="usa-sr-only">{t('ui.field.error')} </span>
          {words(error)}
        </span>
      )}
    </>
  );
}
