import { ButtonLink, PageHeader, Section, useText } from '../../platform/index.js';

/** For somebody younger than an account's holder may be: warm, and with the way that is open. */
export function ForAChildPage() {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.for_a_child.title' }} lead={{ key: 'auth.for_a_child.lead' }} />
      <Section title={{ key: 'auth.for_a_child.how' }}>
        <ol class="usa-list">
          <li>{t('auth.for_a_child.guardian')}</li>
          <li>{t('auth.for_a_child.coordinator')}</li>
          <li>{t('auth.for_a_child.together')}</li>
        </ol>
        <p>{t('auth.for_a_child.nothing_kept')}</p>
      </Section>
      <ButtonLink text={{ key: 'auth.for_a_child.home' }} href="/" kind="secondary" />
    </>
  );
}
