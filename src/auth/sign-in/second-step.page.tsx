import { Button, Form, PageHeader, TextField, useText, type FormState } from '../../platform/index.js';

export function SecondStepPage({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.second_step.title' }} lead={{ key: 'auth.second_step.lead' }} />
      <Form action="/sign-in/second-step" form={form}>
        <TextField name="code" label={{ key: 'auth.second_step.code' }} autocomplete="one-time-code" width="medium" />
        <Button text={{ key: 'auth.sign_in.button' }} big />
      </Form>
      <p>{t('auth.second_step.lost_phone')}</p>
    </>
  );
}
