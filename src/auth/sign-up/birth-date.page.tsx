import { Button, DateField, Form, PageHeader, Steps, useText, type FormState } from '../../platform/index.js';

export const SIGN_UP_STEPS = ['birth_date', 'account', 'confirm'].map((step) => ({
  text: { key: `auth.sign_up.step.${step}` },
}));

/** The neutral question: no year is filled in, no limit is told, and every answer has the same button. */
export function BirthDatePage({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.sign_up.title' }} lead={{ key: 'auth.sign_up.lead' }} />
      <Steps steps={SIGN_UP_STEPS} current={0} />
      <Form action="/sign-up/birth-date" form={form}>
        <DateField name="birthDate" label={{ key: 'auth.birth_date.label' }} birthday />
        <time-zone-field name="timeZone" />
        <Button text={{ key: 'auth.sign_up.continue' }} big />
      </Form>
      <p>
        {t('auth.sign_up.have_account')} <a href="/sign-in">{t('auth.sign_in.link')}</a>
      </p>
    </>
  );
}
