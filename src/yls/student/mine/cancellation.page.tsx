import { Button, ButtonLink, ButtonRow, Form, PageHeader, TextArea, type FormState } from '../../../platform/index.js';

/** Whoever would rather not says why, in a few words. */
export function CancellationPage({ form }: { form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'yls.cancellation.title' }} lead={{ key: 'yls.cancellation.lead' }} />
      <Form action="/yls/mine/cancellation" form={form}>
        <TextArea name="reason" label={{ key: 'yls.cancellation.reason' }} rows={3} />
        <ButtonRow>
          <Button text={{ key: 'yls.cancellation.title' }} kind="danger" />
          <ButtonLink href="/yls/mine" text={{ key: 'yls.own.back' }} kind="secondary" />
        </ButtonRow>
      </Form>
    </>
  );
}
