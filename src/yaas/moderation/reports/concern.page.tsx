import { Alert, Button, Form, PageHeader, Radios, TextArea, type FormState } from '../../../platform/index.js';
import { CASE_REASONS } from '../cases/case-words.js';

const REASONS = CASE_REASONS.filter((reason) => reason !== 'duplicate');

export interface ConcernProps {
  title: string;
  action: string;
  form: FormState;
}

/** What worries somebody about a work; they need not know what it is called. */
export function ConcernPage({ title, action, form }: ConcernProps) {
  return (
    <>
      <PageHeader eyebrow={title} title={{ key: 'yaas.concern.title' }} lead={{ key: 'yaas.concern.lead' }} />
      <Alert tone="info" text={{ key: 'yaas.concern.danger' }} slim />
      <Form action={action} form={form}>
        <Radios
          name="reason"
          label={{ key: 'yaas.concern.reason' }}
          choices={REASONS.map((value) => ({
            value,
            label: { key: `yaas.concern.reason.${value}` },
            hint: { key: `yaas.concern.reason.${value}.hint` },
          }))}
        />
        <TextArea name="note" label={{ key: 'yaas.concern.note' }} hint={{ key: 'yaas.concern.note.hint' }} rows={5} />
        <Button text={{ key: 'yaas.concern.send' }} />
      </Form>
    </>
  );
}
