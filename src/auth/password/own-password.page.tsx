import { Button, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';

export function OwnPasswordPage({ form }: { form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.own_password.title' }} lead={{ key: 'auth.own_password.lead' }} />
      <Form action="/account/password" form={form}>
        <TextField
          name="current"
          type="password"
          label={{ key: 'auth.own_password.current' }}
          hint={{ key: 'auth.own_password.current_hint' }}
          autocomplete="current-password"
        />
        <TextField
          name="password"
          type="password"
          label={{ key: 'auth.password.new_label' }}
          hint={{ key: 'auth.password.hint' }}
          autocomplete="new-password"
        />
        <Button text={{ key: 'auth.own_password.button' }} />
      </Form>
    </>
  );
}
