import {
  Button,
  EmptyState,
  Form,
  newForm,
  PageHeader,
  Pagination,
  RuleList,
  Table,
  TextArea,
  TextField,
  type FormState,
} from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import type { Stopped, StoppedList } from './stopped.queries.js';

const title = { key: 'yls.stopped.title' };

interface StoppedProps {
  summit: YlsSummit;
  words: string;
  list: StoppedList;
}

/** Each with the rules that stop them; the way to the exception is the name. */
export function StoppedPage({ summit, words, list: { lines, after } }: StoppedProps) {
  const path = `/yls/day/${summit.id}/stopped`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={title} lead={{ key: 'yls.stopped.lead' }} />
      <Form action={path} method="get" form={newForm({ words })}>
        <TextField name="words" label={{ key: 'yls.stopped.find' }} autocomplete="off" />
        <Button text={{ key: 'yls.stopped.search' }} kind="secondary" />
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={{ key: 'yls.stopped.none' }} />
      ) : (
        <Table
          caption={title}
          hideCaption
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { heading: { key: 'yls.stopped.student' }, cell: ({ id, name }) => <a href={`${path}/${id}`}>{name}</a> },
            { heading: { key: 'yls.stopped.delegation' }, cell: ({ delegation }) => delegation ?? '–' },
            { heading: { key: 'yls.stopped.because' }, cell: ({ stops }) => <RuleList results={stops} /> },
          ]}
        />
      )}
      <Pagination next={after ? `${path}?${new URLSearchParams({ words, after })}` : undefined} />
    </>
  );
}

interface LetInProps {
  summit: YlsSummit;
  stopped: Stopped;
  form: FormState;
}

/** The exception, which is on record with its reason. */
export const LetInPage = ({ summit, stopped: { id, name, stops }, form }: LetInProps) => (
  <>
    <PageHeader eyebrow={summit.name} title={name} lead={{ key: 'yls.stopped.let-in.lead' }} />
    <RuleList results={stops} />
    <Form action={`/yls/day/${summit.id}/stopped/${id}`} form={form}>
      <TextArea name="reason" label={{ key: 'yls.stopped.reason' }} rows={3} />
      <Button text={{ key: 'yls.stopped.let-in', params: { name } }} />
    </Form>
  </>
);
