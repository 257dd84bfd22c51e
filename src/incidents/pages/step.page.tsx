import {
  Alert,
  Button,
  Form,
  PageHeader,
  TextArea,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { OwnStep } from '../plan/support-plan.service.js';

/** What somebody has to do for a support plan, and room to say what came of it. */
export function StepPage({ step, form }: { step: OwnStep; form: FormState }) {
  const t = useText();
  const { day, date } = useFormats();
  return (
    <>
      <PageHeader eyebrow={step.reference} title={{ key: 'incidents.step.title' }} lead={step.what} />
      <p>{t('incidents.step.until', { day: day(step.dueOn) })}</p>
      {step.doneAt ? (
        <Alert tone="success" title={{ key: 'incidents.step.done_on', params: { on: date(step.doneAt) } }}>
          <p>{step.doneNote}</p>
        </Alert>
      ) : (
        <Form action={`/incidents/steps/${step.id}/done`} form={form}>
          <TextArea name="note" label={{ key: 'incidents.step.note' }} rows={4} />
          <Button text={{ key: 'incidents.step.finish' }} />
        </Form>
      )}
    </>
  );
}
