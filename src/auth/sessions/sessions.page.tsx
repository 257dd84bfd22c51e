import { Button, Form, PageHeader, Table, Tag, useFormats, useText, type Column } from '../../platform/index.js';
import type { SessionCard } from './sessions.service.js';

interface SessionsProps {
  sessions: readonly SessionCard[];
  /** Id of the session that asks. */
  current: string;
}

export function SessionsPage({ sessions, current }: SessionsProps) {
  return (
    <>
      <PageHeader title={{ key: 'auth.sessions.title' }} lead={{ key: 'auth.sessions.lead' }} />
      <Table
        caption={{ key: 'auth.sessions.title' }}
        hideCaption
        columns={useColumns(current)}
        rows={sessions}
        rowKey={({ id }) => id}
      />
      <Form action="/account/sign-out-everywhere">
        <Button text={{ key: 'auth.sessions.end_all' }} kind="danger" />
      </Form>
    </>
  );
}

function useColumns(current: string): Column<SessionCard>[] {
  const t = useText();
  const formats = useFormats();
  return [
    { heading: { key: 'auth.sessions.device' }, cell: ({ device }) => device ?? t('auth.sessions.unknown_device') },
    { heading: { key: 'auth.sessions.since' }, cell: ({ signedInAt }) => formats.dateTime(signedInAt) },
    { heading: { key: 'auth.sessions.seen' }, cell: ({ seenAt }) => formats.relative(seenAt) },
    {
      heading: { key: 'auth.sessions.end' },
      cell: ({ id }) =>
        id === current ? <Tag text={{ key: 'auth.sessions.this_one' }} tone="active" /> : <EndButton id={id} />,
    },
  ];
}

function EndButton({ id }: { id: string }) {
  return (
    <form method="post" action={`/account/sessions/${id}/ending`}>
      <Button text={{ key: 'auth.sessions.end_one' }} kind="plain" />
    </form>
  );
}
