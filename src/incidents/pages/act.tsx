import type { ComponentChildren } from 'preact';
import { Button, Form, useText, type FormState } from '../../platform/index.js';

export interface ActProps {
  /** Address of the case. */
  base: string;
  /** What is done: the last part of the address, and of its sentences' keys. */
  act: string;
  form: FormState;
  open?: boolean;
  hasButton?: boolean;
  children: ComponentChildren;
}

/** One act on a case: folded until it is wanted, open where it came back with an error. */
export function Act({ base, act, form, open = false, hasButton = true, children }: ActProps) {
  const t = useText();
  return (
    <details class="incident-act" open={open || form.errors.length > 0}>
      <summary>{t(`incidents.act.${act}`)}</summary>
      <Form action={`${base}/${act}`} form={form} id={act}>
        {children}
        {hasButton && <Button text={{ key: `incidents.act.${act}` }} />}
      </Form>
    </details>
  );
}
