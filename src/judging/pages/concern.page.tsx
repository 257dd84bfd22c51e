import { Alert, Button, Form, PageHeader, Radios, TextArea, type FormState } from '../../platform/index.js';
import { CONCERN_REASONS } from '../concerns/concern-reasons.js';

interface ConcernProps {
  assignmentId: string;
  code: string;
  title: string;
  form: FormState;
}

/** What worries a judge about a work; they need not be sure, and learn nothing of who made it. */
export function ConcernPage({ assignmentId, code, title, form }: ConcernProps) {
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${title}`}
        title={{ key: 'judging.concern.title' }}
        lead={{ key: 'judging.concern.lead' }}
      />
      <Alert tone="info" text={{ key: 'judging.concern.after' }} slim />
      <Form action={`/judging/cards/${assignmentId}/concern`} form={form}>
        <Radios
          name="reason"
          label={{ key: 'judging.concern.reason' }}
          choices={CONCERN_REASONS.map((value) => ({
            value,
            label: { key: `judging.concern.reason.${value}` },
            hint: { key: `judging.concern.reason.${value}.hint` },
          }))}
        />
        <TextArea name="note" label={{ key: 'judging.concern.note' }} rows={5} />
        <Button text={{ key: 'judging.concern.send' }} />
      </Form>
    </>
  );
}
