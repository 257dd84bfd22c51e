import { Button, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';
import { NewPasswordField } from './new-password-field.js';

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
        <NewPasswordField />
        <Button text={{ key: 'auth.own_password.button' }} />
      </Form>
    </>
  );
}
