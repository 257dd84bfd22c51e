import { Button, ButtonLink, ButtonRow, Form, PageHeader, useText } from '../../platform/index.js';

/** Asked once more, because a withdrawal cannot be undone here. */
export function WithdrawalPage({ paths }: { paths: { withdraw: string; back: string } }) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'consent.withdrawal.title' }} lead={{ key: 'consent.withdrawal.lead' }} />
      <ul class="usa-list">
        <li>{t('consent.withdrawal.at_once')}</li>
        <li>{t('consent.withdrawal.record')}</li>
        <li>{t('consent.withdrawal.again')}</li>
      </ul>
      <Form action={paths.withdraw}>
        <ButtonRow>
          <Button text={{ key: 'consent.withdrawal.button' }} kind="danger" big />
          <ButtonLink text={{ key: 'consent.withdrawal.back' }} href={paths.back} kind="secondary" big />
        </ButtonRow>
      </Form>
    </>
  );
}
