import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Section,
  Select,
  SummaryList,
  Tag,
  TextArea,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { ReportInFull, ReportRow } from '../reports/reports.queries.js';
import { REPORT_OUTCOMES } from '../reports/report-words.js';

/** One report: what was said, what was seen, what to do, and what was done. */
export function ReportPage({ report, history, form }: ReportInFull & { form: FormState }) {
  return (
    <>
      <PageHeader eyebrow={{ key: 'messages.inbox.title' }} title={report.title}>
        <Tag
          text={{ key: `messages.inbox.state.${report.state}` }}
          tone={report.state === 'settled' ? 'good' : 'waiting'}
        />
      </PageHeader>
      <Alert tone="info" text={{ key: 'messages.inbox.guidance' }} />
      <About report={report} />
      <Section title={{ key: 'messages.inbox.copy' }} lead={{ key: 'messages.inbox.copy.lead' }}>
        <Copy report={report} />
      </Section>
      <Section title={{ key: 'messages.inbox.act' }}>
        <Act report={report} form={form} />
      </Section>
      {history.length > 0 && (
        <Section title={{ key: 'messages.inbox.history' }}>
          <History history={history} />
        </Section>
      )}
    </>
  );
}

function About({ report }: { report: ReportRow }) {
  const t = useText();
  const { dateTime } = useFormats();
  const rows = [
    { label: { key: 'messages.report.reason' }, value: t(`messages.report.reason.${report.reason}`) },
    { label: { key: 'messages.inbox.reporter' }, value: report.reporterName },
    { label: { key: 'messages.inbox.when' }, value: dateTime(report.reportedAt) },
    { label: { key: 'messages.report.note' }, value: report.note },
    { label: { key: 'messages.inbox.taken_by' }, value: report.takenByName ?? '' },
    { label: { key: 'messages.inbox.outcome' }, value: report.outcome ? t(`messages.outcome.${report.outcome}`) : '' },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />;
}

function Copy({ report: { copy, messageId, copyHash } }: { report: ReportRow }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <ol class="bubbles">
        {copy.map(({ id, writerName, writtenAt, text }) => (
          <li key={id} class={id === messageId ? 'bubble bubble--reported' : 'bubble'}>
            <p class="bubble__head">
              <bdi>{writerName}</bdi> <time dateTime={writtenAt}>{dateTime(new Date(writtenAt))}</time>
            </p>
            <p class="bubble__text" dir="auto">
              {text}
            </p>
            {id === messageId && <Tag text={{ key: 'messages.inbox.this' }} tone="bad" />}
          </li>
        ))}
      </ol>
      <p class="thread-note">{t('messages.inbox.hash', { hash: copyHash })}</p>
    </>
  );
}

function Act({ report: { id, threadId, state }, form }: { report: ReportRow; form: FormState }) {
  const base = `/messages/reports/${id}`;
  const outcomes = REPORT_OUTCOMES.map((value) => ({ value, label: { key: `messages.outcome.${value}` } }));
  return (
    <>
      <ButtonRow>
        <ButtonLink
          href={`/messages/investigations/${threadId}`}
          text={{ key: 'messages.inbox.whole' }}
          kind="secondary"
        />
        <ButtonLink href="/incidents/new" text={{ key: 'messages.inbox.incident' }} kind="secondary" />
      </ButtonRow>
      {state === 'received' && (
        <Form action={`${base}/taking`} form={newForm({})}>
          <Button text={{ key: 'messages.inbox.take' }} />
        </Form>
      )}
      {state === 'taken' && (
        <Form action={`${base}/settlement`} form={form}>
          <Select name="outcome" label={{ key: 'messages.inbox.outcome' }} choices={outcomes} />
          <TextArea name="reason" label={{ key: 'messages.inbox.why' }} rows={3} />
          <Button text={{ key: 'messages.inbox.settle' }} />
        </Form>
      )}
      {state === 'settled' && (
        <Form action={`${base}/reopening`} form={form}>
          <TextArea name="reason" label={{ key: 'messages.inbox.why' }} rows={3} />
          <Button text={{ key: 'messages.inbox.reopen' }} kind="secondary" />
        </Form>
      )}
    </>
  );
}

function History({ history }: Pick<ReportInFull, 'history'>) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <ol class="usa-list">
      {history.map(({ event, at, reason, by }) => (
        <li key={at.toISOString() + event}>
          <strong>{t(`messages.inbox.event.${event}`)}</strong> {by} <time>{dateTime(at)}</time>
          {reason && <p>{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
