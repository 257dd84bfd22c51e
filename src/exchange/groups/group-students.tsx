import {
  Button,
  Form,
  newForm,
  Section,
  Select,
  Table,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { ApplicationStateTag } from '../desk/state-tag.js';
import type { GroupView, StudentOfGroup, StudentToJoin } from './group.queries.js';

interface GroupStudentsProps {
  view: GroupView;
  mayJoin: readonly StudentToJoin[];
  form: FormState;
}

/** Who travels in the group, and who may join it. */
export function GroupStudents({ view: { group, students, mayRun }, mayJoin, form }: GroupStudentsProps) {
  const t = useText();
  const columns = useColumns(group.id, mayRun);
  const title = { key: 'exchange.groups.students' };
  return (
    <Section title={title} id="students">
      {students.length === 0 ? (
        <p>{t('exchange.groups.nobody')}</p>
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={students} rowKey={({ id }) => id} />
      )}
      {mayJoin.length > 0 && (
        <Form action={`/exchange/groups/${group.id}/students`} form={form}>
          <Select
            name="applicationId"
            label={{ key: 'exchange.groups.may-join' }}
            choices={mayJoin.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Button text={{ key: 'exchange.groups.join' }} />
        </Form>
      )}
    </Section>
  );
}

function useColumns(groupId: string, mayRun: boolean): Column<StudentOfGroup>[] {
  const t = useText();
  const columns: Column<StudentOfGroup>[] = [
    {
      heading: { key: 'exchange.desk.student' },
      cell: ({ id, name }) =>
        name === null ? t('exchange.groups.own-home') : <a href={`/exchange/applications/${id}`}>{name}</a>,
    },
    { heading: { key: 'exchange.desk.state' }, cell: ({ state }) => <ApplicationStateTag state={state} /> },
  ];
  if (!mayRun) return columns;
  const leaving: Column<StudentOfGroup> = {
    heading: { key: 'exchange.groups.leaving' },
    cell: ({ id, name }) =>
      name !== null && (
        <Form action={`/exchange/groups/${groupId}/students/${id}/leaving`} form={newForm()} wide>
          <Button text={{ key: 'exchange.groups.leave', params: { name } }} kind="plain" />
        </Form>
      ),
  };
  return [...columns, leaving];
}
