import { Button, ButtonLink, Form, PageHeader, TextField, useText, type FormState } from '../../platform/index.js';

interface SignInProps {
  form: FormState;
  /** Name of the identity provider, when one is configured. */
  provider: string | null;
}

export function SignInPage({ form, provider }: SignInProps) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.sign_in.title' }} />
      {provider && (
        <ButtonLink
          text={{ key: 'auth.sign_in.provider', params: { provider } }}
          href="/sign-in/openid"
          kind="secondary"
        />
      )}
      <Form action="/sign-in" form={form}>
        <TextField name="email" type="email" label={{ key: 'auth.email.label' }} autocomplete="username" />
        <TextField
          name="password"
          type="password"
          label={{ key: 'auth.password.label' }}
          autocomplete="current-password"
        />
        <KeptPath form={form} />
        <Button text={{ key: 'auth.sign_in.button' }} big />
      </Form>
      <ul class="usa-list usa-list--unstyled">
        <li>
          <a href="/sign-in/link">{t('auth.sign_in.by_link')}</a>
        </li>
        <li>
          <a href="/password/forgotten">{t('auth.sign_in.forgotten')}</a>
        </li>
        <li>
          {t('auth.sign_in.new_here')} <a href="/sign-up">{t('auth.sign_up.link')}</a>
        </li>
      </ul>
    </>
  );
}

/** Where to go on to, through the form. */
function KeptPath({ form }: { form: FormState }) {
  const { next } = form.values;
  return typeof next === 'string' && next ? <input type="hidden" name="next" value={next} /> : null;
}
