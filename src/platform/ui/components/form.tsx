import { h, type ComponentChildren } from 'preact';
import { FormContext, newForm, type FormState } from '../form-state.js';
import { ErrorSummary } from './error-summary.js';

interface FormProps {
  action: string;
  /** What was typed and what is wrong; the fields inside read it. */
  form?: FormState;
  method?: 'post' | 'get';
  /** Set when the form carries a file. */
  files?: boolean;
  id?: string;
  /** Fills the page's width, for search forms and score cards. */
  wide?: boolean;
  children: ComponentChildren;
}

/** A form that a person gets back as they filled it in, with a summary of what is wrong above it. */
export function Form({
  action,
  form = newForm(),
  method = 'post',
  files = false,
  id,
  wide = false,
  children,
}: FormProps) {
  return h(
    FormContext.Provider,
    { value: form },
    <ErrorSummary form={form} />,
    <form
      class={wide ? 'form form--wide' : 'form'}
      id={id}
      action={action}
      method={method}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
    >
      {children}
    </form>,
  );
}
