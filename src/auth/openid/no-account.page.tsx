import { ButtonLink, ButtonRow, PageHeader } from '../../platform/index.js';

/** The provider knows the person, the portal does not (or the provider has not confirmed the address). */
export function NoAccountPage() {
  return (
    <>
      <PageHeader title={{ key: 'auth.openid.no_account_title' }} lead={{ key: 'auth.openid.no_account' }} />
      <ButtonRow>
        <ButtonLink text={{ key: 'auth.sign_up.link' }} href="/sign-up" />
        <ButtonLink text={{ key: 'auth.sign_in.title' }} href="/sign-in" kind="secondary" />
      </ButtonRow>
    </>
  );
}
