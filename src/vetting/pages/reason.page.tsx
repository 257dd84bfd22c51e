import { Button, Form, PageHeader, TextField, type FormState } from '../../platform/index.js';

interface ReasonPageProps {
  what: 'end' | 'strike';
  action: string;
  form: FormState;
}

/** What is taken away stays on record with the reason. */
export function ReasonPage({ what, action, form }: ReasonPageProps) {
  return (
    <>
      <PageHeader title={{ key: `vetting.${what}` }} lead={{ key: `vetting.${what}.lead` }} />
      <Form action={action} form={form}>
        <TextField name="reason" label={{ key: `vetting.${what}.why` }} />
        <Button text={{ key: `vetting.${what}` }} kind="danger" />
      </Form>
    </>
  );
}
