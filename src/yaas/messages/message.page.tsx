import {
  Alert,
  Button,
  ButtonRow,
  PageHeader,
  Pagination,
  Section,
  SummaryList,
  Table,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import { MessageTag } from './messages.page.js';
import type { MessageInReview } from './messages.queries.js';

type Recipient = MessageInReview['recipients'][number];

export type MessageProps = MessageInReview & { readerId: string | null };

/** A message before it leaves, as a real reader gets it; afterwards what became of each mail. */
export function MessagePage(props: MessageProps) {
  const { message, recipients, next } = props;
  return (
    <>
      <PageHeader eyebrow={{ key: 'yaas.messages.title' }} title={message.name}>
        <MessageTag state={message.state} />
      </PageHeader>
      <Whom {...props} />
      <Preview {...props} />
      <Steps {...props} />
      {recipients.length > 0 && (
        <Section title={{ key: 'yaas.messages.recipients' }}>
          <Recipients recipients={recipients} />
          <Pagination next={next && `/yaas/messages/${message.id}?after=${next}`} />
        </Section>
      )}
    </>
  );
}

function Whom({ message: { audience }, readers, skipped }: MessageProps) {
  const t = useText();
  const { number } = useFormats();
  const rows = [
    { label: { key: 'yaas.messages.to' }, value: t(`yaas.messages.to.${audience.to}`) },
    { label: { key: 'yaas.desk.state' }, value: audience.state ? t(`yaas.state.${audience.state}`) : '' },
    {
      label: { key: 'yaas.messages.missing' },
      value: audience.missing ? t(`yaas.messages.missing.${audience.missing}`) : '',
    },
    { label: { key: 'yaas.fact.category' }, value: audience.category ?? '' },
    { label: { key: 'yaas.messages.mails' }, value: number(readers) },
    { label: { key: 'yaas.messages.skipped' }, value: skipped > 0 ? number(skipped) : '' },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== '')} />;
}

function Preview({ message, preview, readers, skipped }: MessageProps) {
  const t = useText();
  if (!preview) return <Alert tone="warning" text={{ key: 'yaas.message.nobody' }} />;
  const { reader, text, at } = preview;
  return (
    <Section title={{ key: 'yaas.messages.preview', params: { name: reader.name } }}>
      <article class="message-preview" lang={reader.locale} dir="auto">
        <h3>{text.subject}</h3>
        {text.body.split(/\n\s*\n/).map((part, index) => (
          <p key={index}>{part}</p>
        ))}
      </article>
      {at + 1 < readers + skipped && (
        <a href={`/yaas/messages/${message.id}?at=${at + 1}`}>{t('yaas.messages.next_reader')}</a>
      )}
    </Section>
  );
}

function Steps({ message: { id, state, madeBy }, readerId }: MessageProps) {
  const step = (act: string, kind: 'primary' | 'secondary' | 'danger') => (
    <form method="post" action={`/yaas/messages/${id}/${act}`}>
      <Button text={{ key: `yaas.messages.${act}` }} kind={kind} />
    </form>
  );
  const isOwn = madeBy === readerId;
  return (
    <>
      {state === 'in_review' && isOwn && <Alert tone="info" text={{ key: 'yaas.message.another_looks' }} slim />}
      <ButtonRow>
        {(state === 'draft' || state === 'in_review') && step('trial', 'secondary')}
        {state === 'draft' && step('review', 'primary')}
        {state === 'in_review' && !isOwn && step('approval', 'primary')}
        {(state === 'draft' || state === 'in_review') && step('cancellation', 'danger')}
      </ButtonRow>
    </>
  );
}

function Recipients({ recipients }: { recipients: readonly Recipient[] }) {
  const t = useText();
  const columns: Column<Recipient>[] = [
    { heading: { key: 'yaas.messages.reader' }, cell: ({ name }) => name },
    { heading: { key: 'yaas.messages.address' }, cell: ({ address }) => address },
    {
      heading: { key: 'yaas.messages.mail' },
      cell: ({ skipped, mail }) =>
        t(skipped ? `yaas.messages.skip.${skipped}` : `yaas.messages.mail.${mail ?? 'waiting'}`),
    },
  ];
  return (
    <Table
      caption={{ key: 'yaas.messages.recipients' }}
      hideCaption
      columns={columns}
      rows={recipients}
      rowKey={({ id }) => id}
    />
  );
}
