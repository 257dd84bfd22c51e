import {
  Alert,
  Button,
  Form,
  newForm,
  PageHeader,
  Radios,
  Section,
  Select,
  Tag,
  TextField,
  useFormats,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { MessageInvestigated, ThreadInvestigated, Visit } from '../investigation/investigations.queries.js';

interface InvestigationPageProps {
  thread: ThreadInvestigated;
  visits: readonly Visit[];
  form: FormState;
}

/** A whole thread, read from outside; who did so before stands below it. */
export function InvestigationPage({ thread, visits, form }: InvestigationPageProps) {
  return (
    <>
      <PageHeader eyebrow={{ key: 'messages.inbox.title' }} title={thread.title}>
        {thread.frozenAt && <Tag text={{ key: 'messages.frozen' }} tone="waiting" />}
      </PageHeader>
      <Alert tone="warning" text={{ key: 'messages.investigation.on_record' }} />
      <ol class="bubbles">
        {thread.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      <Removal thread={thread} />
      <Section title={{ key: 'messages.export.title' }} lead={{ key: 'messages.export.lead' }}>
        <Form action={`/messages/investigations/${thread.id}/export`} form={form}>
          <TextField name="reason" label={{ key: 'messages.export.why' }} />
          <Radios
            name="format"
            label={{ key: 'messages.export.format' }}
            inline
            choices={(['pdf', 'json'] as const).map((value) => ({ value, label: { key: `messages.export.${value}` } }))}
          />
          <Button text={{ key: 'messages.export.take' }} />
        </Form>
      </Section>
      <Visits visits={visits} />
    </>
  );
}

function Message({ message }: { message: MessageInvestigated }) {
  const t = useText();
  const { dateTime } = useFormats();
  const { writerName, writtenAt, text, takenBackAt, emergency } = message;
  return (
    <li class="bubble">
      <p class="bubble__head">
        <bdi>{writerName}</bdi> <time dateTime={writtenAt.toISOString()}>{dateTime(writtenAt)}</time>
      </p>
      <p class="bubble__text" dir="auto">
        {text ?? t('messages.investigation.gone')}
      </p>
      {emergency && <Tag text={{ key: 'messages.emergency' }} tone="bad" />}
      {takenBackAt && (
        <Tag text={{ key: 'messages.investigation.taken_back', params: { at: dateTime(takenBackAt) } }} />
      )}
    </li>
  );
}

function Removal({ thread: { id, people } }: { thread: ThreadInvestigated }) {
  const there = people.filter(({ leftAt }) => leftAt === null);
  if (there.length === 0) return null;
  const choices = there.map(({ accountId, name, relation }) => ({ value: accountId, label: `${name} (${relation})` }));
  return (
    <Section title={{ key: 'messages.removal.title' }} lead={{ key: 'messages.removal.lead' }}>
      <Form action={`/messages/investigations/${id}/removal`} form={newForm({})}>
        <Select name="accountId" label={{ key: 'messages.removal.who' }} choices={choices} />
        <Button text={{ key: 'messages.removal.remove' }} kind="danger" />
      </Form>
    </Section>
  );
}

function Visits({ visits }: { visits: readonly Visit[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Section title={{ key: 'messages.investigation.visits' }}>
      <ul class="usa-list">
        {visits.map(({ action, at, by, details }) => (
          <li key={at.toISOString() + action}>
            {action === 'thread.exported'
              ? t('messages.investigation.exported', {
                  name: by,
                  at: dateTime(at),
                  hash: String(details['contentHash']),
                })
              : t('messages.investigation.read', { name: by, at: dateTime(at) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
