import {
  Button,
  DateField,
  Form,
  PageHeader,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  useFormats,
  useReader,
  useText,
  type Choice,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { Role } from '../roles/role.js';
import type { PersonCard } from './people.queries.js';

interface PersonProps {
  person: PersonCard;
  form: FormState;
  /** Roles that the reader may grant and end. */
  roles: readonly Role[];
  mayRemoveSecondFactor: boolean;
}

export const roleChoices = (roles: readonly Role[]): Choice[] =>
  roles.map((role) => ({ value: role, label: { key: `auth.role.${role}` } }));

export function PersonPage({ person, form, roles, mayRemoveSecondFactor }: PersonProps) {
  const { id, displayName, email, state, grants } = person;
  return (
    <>
      <PageHeader title={displayName} lead={email}>
        <Tag text={{ key: `auth.people.state.${state}` }} tone={state === 'active' ? 'good' : 'bad'} />
      </PageHeader>
      <Section title={{ key: 'auth.people.roles' }}>
        <Table
          caption={{ key: 'auth.people.roles' }}
          hideCaption
          columns={useColumns(id, roles)}
          rows={grants}
          rowKey={(grant) => grant.id}
        />
      </Section>
      <Section title={{ key: 'auth.people.grant' }}>
        <Form action={`/staff/people/${id}/grants`} form={form}>
          <Select name="role" label={{ key: 'auth.people.role' }} choices={roleChoices(roles)} />
          <TextField
            name="scope"
            label={{ key: 'auth.people.scope' }}
            hint={{ key: 'auth.people.scope_hint' }}
            optional
          />
          <DateField name="lastDay" label={{ key: 'auth.people.last_day' }} optional />
          <Button text={{ key: 'auth.people.grant_button' }} />
        </Form>
      </Section>
      {mayRemoveSecondFactor && <SecondFactorRemoval id={id} />}
      {state === 'active' ? <Suspension id={id} form={form} /> : <Reinstatement id={id} />}
    </>
  );
}

type GrantRow = PersonCard['grants'][number];

function useColumns(accountId: string, roles: readonly Role[]): Column<GrantRow>[] {
  const t = useText();
  const formats = useFormats();
  const { now } = useReader();
  const open = ({ validUntil }: GrantRow) => !validUntil || validUntil > now;
  return [
    { heading: { key: 'auth.people.role' }, cell: ({ role }) => t(`auth.role.${role}`) },
    { heading: { key: 'auth.people.scope' }, cell: ({ scope }) => scope ?? t('auth.people.everywhere') },
    { heading: { key: 'auth.people.from' }, cell: ({ validFrom }) => formats.dateTime(validFrom) },
    {
      heading: { key: 'auth.people.until' },
      cell: ({ validUntil }) => (validUntil ? formats.dateTime(validUntil) : t('auth.people.open')),
    },
    {
      heading: { key: 'auth.people.end' },
      cell: (grant) => open(grant) && roles.includes(grant.role) && <EndGrant accountId={accountId} id={grant.id} />,
    },
  ];
}

function EndGrant({ accountId, id }: { accountId: string; id: string }) {
  return (
    <form method="post" action={`/staff/people/${accountId}/grants/${id}/ending`}>
      <Button text={{ key: 'auth.people.end_now' }} kind="plain" />
    </form>
  );
}

function Suspension({ id, form }: { id: string; form: FormState }) {
  return (
    <form method="post" action={`/staff/people/${id}/suspension`} class="form">
      <TextField name="reason" label={{ key: 'auth.people.reason' }} form={form} />
      <Button text={{ key: 'auth.people.suspend' }} kind="danger" />
    </form>
  );
}

/** Asked for by a person who has lost phone and paper; who they are is made sure of by other means. */
function SecondFactorRemoval({ id }: { id: string }) {
  return (
    <Form action={`/staff/people/${id}/second-step-removal`}>
      <Button text={{ key: 'auth.people.remove_second_step' }} kind="danger" />
    </Form>
  );
}

function Reinstatement({ id }: { id: string }) {
  return (
    <Form action={`/staff/people/${id}/reinstatement`}>
      <Button text={{ key: 'auth.people.reinstate' }} kind="secondary" />
    </Form>
  );
}
