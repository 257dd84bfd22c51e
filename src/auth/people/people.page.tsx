import {
  Button,
  Form,
  PageHeader,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { TRAINED_ROLES, type Role } from '../roles/role.js';
import type { PersonRow } from './people.queries.js';
import { roleChoices } from './person.page.js';

interface PeopleProps {
  rows: readonly PersonRow[];
  words: string;
  next: string | null;
  form: FormState;
  roles: readonly Role[];
}

export function PeoplePage({ rows, words, next, form, roles }: PeopleProps) {
  const t = useText();
  return (
    <>
      <PageHeader title={{ key: 'auth.people.title' }} />
      <Form action="/staff/people" method="get" wide>
        <TextField name="q" type="search" label={{ key: 'auth.people.search' }} defaultValue={words} />
        <Button text={{ key: 'auth.people.search_button' }} kind="secondary" />
      </Form>
      <Table
        caption={{ key: 'auth.people.title' }}
        hideCaption
        columns={useColumns()}
        rows={rows}
        rowKey={({ id }) => id}
      />
      {next && <a href={`/staff/people?${new URLSearchParams({ q: words, before: next })}`}>{t('auth.people.more')}</a>}
      <Section title={{ key: 'auth.people.invite' }}>
        <InvitationForm form={form} roles={roles} />
      </Section>
    </>
  );
}

function InvitationForm({ form, roles }: { form: FormState; roles: readonly Role[] }) {
  const invitable = roles.filter((role) => !TRAINED_ROLES.includes(role));
  return (
    <Form action="/staff/people/invitations" form={form}>
      <TextField name="email" type="email" label={{ key: 'auth.people.email' }} />
      <TextField name="name" label={{ key: 'auth.people.name' }} />
      <Select name="role" label={{ key: 'auth.people.role' }} choices={roleChoices(invitable)} />
      <TextField name="scope" label={{ key: 'auth.people.scope' }} hint={{ key: 'auth.people.scope_hint' }} optional />
      <Button text={{ key: 'auth.people.invite_button' }} />
    </Form>
  );
}

function useColumns(): Column<PersonRow>[] {
  const t = useText();
  return [
    {
      heading: { key: 'auth.people.name' },
      cell: ({ id, displayName }) => <a href={`/staff/people/${id}`}>{displayName}</a>,
    },
    { heading: { key: 'auth.people.email' }, cell: ({ email }) => email },
    {
      heading: { key: 'auth.people.roles' },
      cell: ({ roles }) => roles.map((role) => t(`auth.role.${role}`)).join(', '),
    },
    {
      heading: { key: 'auth.people.state' },
      cell: ({ state }) => (
        <Tag text={{ key: `auth.people.state.${state}` }} tone={state === 'active' ? 'good' : 'bad'} />
      ),
    },
  ];
}
