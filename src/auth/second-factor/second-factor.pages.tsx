import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  TextField,
  useText,
  type FormState,
} from '../../platform/index.js';

/** Not set up: an invitation. Set up: new codes for the paper, or taking it away. */
export function SecondFactorPage({ form, isSet }: { form: FormState; isSet: boolean }) {
  return (
    <>
      <PageHeader
        title={{ key: 'auth.second_factor.title' }}
        lead={{ key: `auth.second_factor.${isSet ? 'is_set' : 'lead'}` }}
      />
      {isSet ? <Change form={form} /> : <Begin />}
    </>
  );
}

function Begin() {
  return (
    <Form action="/account/second-step/secret">
      <Button text={{ key: 'auth.second_factor.begin' }} big />
    </Form>
  );
}

function Change({ form }: { form: FormState }) {
  return (
    <Form action="/account/second-step/recovery-codes" form={form}>
      <CodeField />
      <ButtonRow>
        <Button text={{ key: 'auth.second_factor.renew_codes' }} />
        <Button text={{ key: 'auth.second_factor.remove' }} kind="danger" formAction="/account/second-step/removal" />
      </ButtonRow>
    </Form>
  );
}

/** The secret as a picture and as letters, and the first code to prove that it arrived. */
export function EnrolPage({ form, secret }: { form: FormState; secret: string }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.second_factor.title' }} lead={{ key: 'auth.second_factor.scan' }} />
      <p>
        <img src="/account/second-step/qr.svg" alt={t('auth.second_factor.qr_alt')} width={240} height={240} />
      </p>
      <p>
        {t('auth.second_factor.by_hand')} <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Form action="/account/second-step/confirmation" form={form}>
        <CodeField />
        <Button text={{ key: 'auth.second_factor.confirm' }} big />
      </Form>
    </>
  );
}

function CodeField() {
  return <TextField name="code" label={{ key: 'auth.second_step.code' }} autocomplete="one-time-code" width="medium" />;
}

/** The one time that the codes are shown. */
export function RecoveryCodesPage({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <PageHeader title={{ key: 'auth.second_factor.codes_title' }} lead={{ key: 'auth.second_factor.codes_lead' }} />
      <Alert tone="warning" text={{ key: 'auth.second_factor.codes_once' }} slim />
      <ul class="usa-list usa-list--unstyled">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <ButtonLink text={{ key: 'auth.second_factor.done' }} href="/account" />
    </>
  );
}
