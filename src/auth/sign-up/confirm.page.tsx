import { Button, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';

/** Opened from the mail: asks for the password chosen a moment ago, and signs in with it. */
export function ConfirmPage({ form, token }: { form: FormState; token: string }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.confirm.title' }} lead={{ key: 'auth.confirm.lead' }} />
      <Form action={`/sign-up/confirmation/${token}`} form={form}>
        <TextField
          name="password"
          type="password"
          label={{ key: 'auth.password.label' }}
          autocomplete="current-password"
        />
        <Button text={{ key: 'auth.confirm.button' }} big />
      </Form>
    </>
  );
}
