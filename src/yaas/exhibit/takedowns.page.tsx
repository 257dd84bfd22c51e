import {
  Button,
  EmptyState,
  emptyForm,
  Form,
  PageHeader,
  Table,
  Tag,
  useFormats,
  useText,
} from '../../platform/index.js';
import type { TakedownLine } from './takedowns.queries.js';

/** Staff see what was taken down, and put back what may hang again. */
export function TakedownsPage({ takedowns }: { takedowns: readonly TakedownLine[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'yaas.takedowns.title' }} lead={{ key: 'yaas.takedowns.lead' }} />
      {takedowns.length === 0 ? (
        <EmptyState title={{ key: 'yaas.takedowns.none' }} icon="shield" />
      ) : (
        <Table
          caption={{ key: 'yaas.takedowns.title' }}
          hideCaption
          rows={takedowns}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: { key: 'yaas.takedowns.work' },
              cell: ({ title, entryId }) => <a href={`/yaas/desk/entries/${entryId}`}>{title}</a>,
            },
            { heading: { key: 'yaas.takedowns.why' }, cell: (one) => reasonOf(one, t) },
            {
              heading: { key: 'yaas.takedowns.when' },
              cell: ({ takenAt, takenBy }) => [dateTime(takenAt), takenBy].filter(Boolean).join(', '),
            },
            { heading: { key: 'yaas.takedowns.state' }, cell: (one) => <PutBack takedown={one} /> },
          ]}
        />
      )}
    </>
  );
}

const reasonOf = ({ reason, note }: TakedownLine, t: ReturnType<typeof useText>): string =>
  [t(`yaas.takedown.reason.${reason}`), note].filter(Boolean).join(': ');

function PutBack({ takedown: { id, liftedAt } }: { takedown: TakedownLine }) {
  const t = useText();
  const { date } = useFormats();
  if (liftedAt) return <Tag text={t('yaas.takedowns.lifted', { on: date(liftedAt) })} tone="neutral" />;
  return (
    <Form action={`/yaas/exhibit/takedowns/${id}/lifting`} form={emptyForm}>
      <Button text={{ key: 'yaas.takedowns.lift' }} kind="secondary" />
    </Form>
  );
}
