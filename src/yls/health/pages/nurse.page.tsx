import {
  Button,
  Form,
  newForm,
  PageHeader,
  Pagination,
  Table,
  Tag,
  TextField,
  useText,
} from '../../../platform/index.js';
import type { NurseList } from '../nurse.queries.js';

/** Who is there, to be found by name; nothing of anybody's health stands on it. */
export function NursePage({ list: { students, after }, name }: { list: NurseList; name: string }) {
  const t = useText();
  const next = after && `/yls/health?name=${encodeURIComponent(name)}&after=${encodeURIComponent(after)}`;
  return (
    <>
      <PageHeader title={{ key: 'yls.health.title' }} lead={{ key: 'yls.health.lead' }} />
      <Form action="/yls/health" method="get" form={newForm({ name })}>
        <TextField name="name" label={{ key: 'yls.health.name' }} autocomplete="off" optional />
        <Button text={{ key: 'yls.health.find' }} kind="secondary" />
      </Form>
      {students.length === 0 ? (
        <p>{t('yls.health.nobody')}</p>
      ) : (
        <Table
          caption={{ key: 'yls.health.title' }}
          hideCaption
          rows={students}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: { key: 'yls.health.student' },
              cell: ({ id, name: full }) => <a href={`/yls/registrations/${id}/health`}>{full}</a>,
            },
            { heading: { key: 'yls.health.summit' }, cell: ({ summit }) => summit },
            { heading: { key: 'yls.health.signature' }, cell: ({ isSigned }) => <SignedTag isSigned={isSigned} /> },
          ]}
        />
      )}
      {next && <Pagination next={next} />}
    </>
  );
}

export const SignedTag = ({ isSigned }: { isSigned: boolean }) => (
  <Tag tone={isSigned ? 'good' : 'waiting'} text={{ key: isSigned ? 'yls.health.signed' : 'yls.health.unsigned' }} />
);
