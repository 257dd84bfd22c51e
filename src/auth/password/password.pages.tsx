import { Button, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';
import { NewPasswordField } from './new-password-field.js';

export function ForgottenPage({ form }: { form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.reset.title' }} lead={{ key: 'auth.reset.lead' }} />
      <Form action="/password/forgotten" form={form}>
        <TextField name="email" type="email" label={{ key: 'auth.email.label' }} autocomplete="email" />
        <Button text={{ key: 'auth.reset.ask' }} big />
      </Form>
    </>
  );
}

/** Opened from the mail. */
export function ResetPage({ form, token }: { form: FormState; token: string }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.reset.title' }} />
      <Form action={`/password/reset/${token}`} form={form}>
        <NewPasswordField />
        <Button text={{ key: 'auth.reset.button' }} big />
      </Form>
    </>
  );
}
