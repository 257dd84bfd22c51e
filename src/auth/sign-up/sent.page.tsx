import { PageHeader, useText } from '../../platform/index.js';

/** The same page whether the address was known or not: it must not tell. */
export function SentPage({ what }: { what: 'confirm' | 'link' | 'reset' }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.sent.title' }} lead={{ key: `auth.sent.${what}` }} />
      <p>{t('auth.sent.not_there')}</p>
      <p>
        <a href="/sign-in">{t('auth.sign_in.link')}</a>
      </p>
    </>
  );
}
