import {
  Button,
  ButtonLink,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Select,
  Table,
  Tag,
  useFormats,
  useLocale,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import { ENTRY_STATES } from '../entries/entry-state.js';
import type { MessageTemplate } from './message-template.entity.js';
import { MISSING, READERS, type MessageState } from './message-words.js';
import type { Message } from './message.entity.js';

export interface MessagesProps {
  templates: readonly MessageTemplate[];
  messages: readonly Message[];
  categories: readonly CategoryRules[];
  members: readonly { id: string; name: string }[];
  form: FormState;
}

const TONES = { draft: 'neutral', in_review: 'waiting', approved: 'active', sent: 'good', cancelled: 'bad' } as const;

export const MessageTag = ({ state }: { state: MessageState }) => (
  <Tag text={{ key: `yaas.message.state.${state}` }} tone={TONES[state]} />
);

/** Templates, a new message, and what was sent. */
export function MessagesPage(props: MessagesProps) {
  const { templates, messages } = props;
  return (
    <>
      <PageHeader
        eyebrow={{ key: 'yaas.season.title' }}
        title={{ key: 'yaas.messages.title' }}
        lead={{ key: 'yaas.messages.lead' }}
      >
        <ButtonLink text={{ key: 'yaas.messages.new_template' }} href="/yaas/messages/templates/new" kind="secondary" />
      </PageHeader>
      {templates.length > 0 && <NewMessage {...props} />}
      <Section title={{ key: 'yaas.messages.latest' }}>
        {messages.length > 0 ? (
          <Latest messages={messages} />
        ) : (
          <EmptyState title={{ key: 'yaas.messages.none' }} icon="mail" />
        )}
      </Section>
      <Section title={{ key: 'yaas.messages.templates' }}>
        {templates.length > 0 ? (
          <Templates templates={templates} />
        ) : (
          <EmptyState
            title={{ key: 'yaas.messages.no_template' }}
            text={{ key: 'yaas.messages.no_template.text' }}
            icon="edit"
          />
        )}
      </Section>
    </>
  );
}

const Templates = ({ templates }: Pick<MessagesProps, 'templates'>) => (
  <ul class="usa-list">
    {templates.map(({ id, name }) => (
      <li key={id}>
        <a href={`/yaas/messages/templates/${id}`}>{name}</a>
      </li>
    ))}
  </ul>
);

function NewMessage({ templates, categories, members, form }: MessagesProps) {
  const { locale } = useLocale();
  const any = { key: 'yaas.messages.any' };
  const states = ENTRY_STATES.filter((state) => state !== 'draft' && state !== 'withdrawn');
  return (
    <Section title={{ key: 'yaas.messages.new' }}>
      <Form action="/yaas/messages" form={form}>
        <Select
          name="template"
          label={{ key: 'yaas.messages.template' }}
          choices={templates.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="to"
          label={{ key: 'yaas.messages.to' }}
          choices={READERS.map((value) => ({ value, label: { key: `yaas.messages.to.${value}` } }))}
        />
        <Select
          name="state"
          label={{ key: 'yaas.desk.state' }}
          empty={any}
          choices={states.map((value) => ({ value, label: { key: `yaas.state.${value}` } }))}
        />
        <Select
          name="missing"
          label={{ key: 'yaas.messages.missing' }}
          empty={any}
          choices={MISSING.map((value) => ({ value, label: { key: `yaas.messages.missing.${value}` } }))}
        />
        <Select
          name="category"
          label={{ key: 'yaas.fact.category' }}
          empty={any}
          choices={categories.map(({ code, label }) => ({ value: code, label: inLocale(label, locale) }))}
        />
        <Select
          name="memberId"
          label={{ key: 'yaas.messages.member' }}
          empty={any}
          choices={members.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Button text={{ key: 'yaas.messages.draft' }} />
      </Form>
    </Section>
  );
}

function Latest({ messages }: { messages: readonly Message[] }) {
  const { date } = useFormats();
  const columns: Column<Message>[] = [
    { heading: { key: 'yaas.messages.template' }, cell: ({ id, name }) => <a href={`/yaas/messages/${id}`}>{name}</a> },
    { heading: { key: 'yaas.messages.made' }, cell: ({ madeAt }) => date(madeAt) },
    { heading: { key: 'yaas.desk.state' }, cell: ({ state }) => <MessageTag state={state} /> },
  ];
  return (
    <Table
      caption={{ key: 'yaas.messages.latest' }}
      hideCaption
      columns={columns}
      rows={messages}
      rowKey={({ id }) => id}
    />
  );
}
