import { Button, ButtonLink, ButtonRow, Form, PageHeader, useText } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';

/** Asked once more: a withdrawn work cannot be taken up again, a draft is gone. */
export function WithdrawalPage({ entry: { id, wasSubmitted } }: { entry: StudentEntry }) {
  const t = useText();
  const kind = wasSubmitted ? 'withdrawal' : 'discard';
  return (
    <>
      <PageHeader title={{ key: `yaas.${kind}.title` }} lead={{ key: `yaas.${kind}.lead` }} />
      <p>{t(`yaas.${kind}.after`)}</p>
      <Form action={`/yaas/entries/${id}/withdrawal`}>
        <ButtonRow>
          <Button text={{ key: `yaas.${kind}.button` }} kind="danger" big />
          <ButtonLink text={{ key: 'yaas.withdrawal.keep' }} href={`/yaas/entries/${id}`} kind="secondary" big />
        </ButtonRow>
      </Form>
    </>
  );
}
