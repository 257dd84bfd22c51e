import { Button, Form, PageHeader, Radios, Steps, TextField, type FormState } from '../../platform/index.js';
import { NewPasswordField } from '../password/new-password-field.js';
import { SIGN_UP_STEPS } from './birth-date.page.js';

const roles = ['student', 'guardian'].map((role) => ({
  value: role,
  label: { key: `auth.sign_up.role.${role}` },
  hint: { key: `auth.sign_up.role.${role}_hint` },
}));

/** Name, address, password: the least that an account needs. */
export function AccountPage({ form }: { form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.sign_up.account_title' }} />
      <Steps steps={SIGN_UP_STEPS} current={1} />
      <Form action="/sign-up/account" form={form}>
        <Radios name="role" label={{ key: 'auth.sign_up.role.label' }} choices={roles} />
        <TextField
          name="displayName"
          label={{ key: 'auth.name.label' }}
          hint={{ key: 'auth.name.hint' }}
          autocomplete="name"
        />
        <TextField
          name="email"
          type="email"
          label={{ key: 'auth.email.label' }}
          hint={{ key: 'auth.email.hint' }}
          autocomplete="email"
        />
        <NewPasswordField />
        <Button text={{ key: 'auth.sign_up.button' }} big />
      </Form>
    </>
  );
}
