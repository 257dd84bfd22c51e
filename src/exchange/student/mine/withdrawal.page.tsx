import { Button, ButtonLink, ButtonRow, Form, PageHeader, TextArea, type FormState } from '../../../platform/index.js';

/** Whoever would rather not says why, in a few words; nothing else follows from it. */
export function WithdrawalPage({ form }: { form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'exchange.withdrawal.title' }} lead={{ key: 'exchange.withdrawal.lead' }} />
      <Form action="/exchange/mine/withdrawal" form={form}>
        <TextArea name="reason" label={{ key: 'exchange.withdrawal.reason' }} rows={3} />
        <ButtonRow>
          <Button text={{ key: 'exchange.withdrawal.title' }} kind="danger" />
          <ButtonLink href="/exchange/mine" text={{ key: 'exchange.family-form.back' }} kind="secondary" />
        </ButtonRow>
      </Form>
    </>
  );
}
