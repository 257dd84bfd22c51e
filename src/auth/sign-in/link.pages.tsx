import { Button, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';

export function AskForLinkPage({ form }: { form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.link.title' }} lead={{ key: 'auth.link.lead' }} />
      <Form action="/sign-in/link" form={form}>
        <TextField name="email" type="email" label={{ key: 'auth.email.label' }} autocomplete="email" />
        <Button text={{ key: 'auth.link.button' }} big />
      </Form>
    </>
  );
}

/** Opened from the mail. */
export function OpenLinkPage({ token }: { token: string }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.link.open_title' }} lead={{ key: 'auth.link.open_lead' }} />
      <Form action={`/sign-in/link/${token}`}>
        <Button text={{ key: 'auth.sign_in.button' }} big />
      </Form>
    </>
  );
}
