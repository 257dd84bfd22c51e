import { Alert, Button, Form, PageHeader, Radios, TextArea, useText, type FormState } from '../../platform/index.js';
import { REPORT_REASONS } from '../reports/report-words.js';

interface ReportMessagePageProps {
  action: string;
  form: FormState;
  /** Whom to call when somebody is in danger; empty where the portal was told nobody. */
  contact: string;
}

/** What is wrong, in a word and, if the person likes, in more. */
export function ReportMessagePage({ action, form, contact }: ReportMessagePageProps) {
  const t = useText();
  const messageId = String(form.values['message'] ?? '');
  return (
    <>
      <PageHeader
        title={{ key: 'messages.report.title' }}
        lead={{ key: messageId ? 'messages.report.lead' : 'messages.report.lead.thread' }}
      />
      <Alert tone="warning" title={{ key: 'messages.danger.title' }}>
        <p>{t('messages.danger.text')}</p>
        {contact && (
          <p>
            <strong>{t('messages.danger.contact', { contact })}</strong>
          </p>
        )}
      </Alert>
      <Form action={action} form={form}>
        <input type="hidden" name="message" value={messageId} />
        <Radios
          name="reason"
          label={{ key: 'messages.report.reason' }}
          choices={REPORT_REASONS.map((value) => ({ value, label: { key: `messages.report.reason.${value}` } }))}
        />
        <TextArea name="note" label={{ key: 'messages.report.note' }} rows={4} optional />
        <Button text={{ key: 'messages.report.send' }} />
      </Form>
    </>
  );
}
