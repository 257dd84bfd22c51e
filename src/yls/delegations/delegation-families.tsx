import {
  Alert,
  Button,
  Form,
  Section,
  Table,
  Tag,
  useFormats,
  useReader,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { GIVEN_UP, OVER, type RegistrationState } from '../registration/registration-state.js';
import type { DelegationView, FamilyOfDelegation } from './delegation.queries.js';
import { InvitedFields } from './invited-fields.js';
import { LinkActs } from './link-acts.js';

/** Who is invited and who has come, and the form for one family more. */
export function DelegationFamilies({ view, form }: { view: DelegationView; form: FormState }) {
  const t = useText();
  const { delegation, families } = view;
  const columns = useColumns(delegation.id);
  const title = { key: 'yls.delegations.families' };
  const isLive = delegation.state === 'registered' || delegation.state === 'waiting';
  return (
    <Section title={title} lead={{ key: 'yls.delegations.families.lead' }} id="families">
      {families.length === 0 ? (
        <p>{t('yls.delegations.nobody')}</p>
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={families} rowKey={({ id }) => id} />
      )}
      {isLive && <Invite view={view} form={form} />}
    </Section>
  );
}

const LEFT: ReadonlySet<RegistrationState | null> = new Set(GIVEN_UP);

function Invite({ view: { delegation, summit, families }, form }: { view: DelegationView; form: FormState }) {
  if (summit.state !== 'open') return <Alert tone="info" slim text={{ key: 'yls.refusal.not-open' }} />;
  if (families.filter(({ state }) => !LEFT.has(state)).length >= delegation.seats)
    return <Alert tone="info" slim text={{ key: 'yls.delegations.full', params: { seats: delegation.seats } }} />;
  return (
    <Section title={{ key: 'yls.delegations.family.invite' }}>
      <Form action={`/yls/delegations/${delegation.id}/families`} form={form}>
        <InvitedFields whom="family" />
        <Button text={{ key: 'yls.delegations.send' }} />
      </Form>
    </Section>
  );
}

function useColumns(delegationId: string): Column<FamilyOfDelegation>[] {
  return [
    { heading: { key: 'yls.delegations.student' }, cell: ({ name }) => name },
    { heading: { key: 'yls.delegations.email' }, cell: ({ email }) => email },
    { heading: { key: 'yls.delegations.state' }, cell: (family) => <FamilyTag family={family} /> },
    {
      heading: { key: 'yls.delegations.link' },
      cell: ({ id, name, registrationId }) =>
        registrationId ? (
          '–'
        ) : (
          <LinkActs path={`/yls/delegations/${delegationId}/families/${id}`} name={name} withdraw />
        ),
    },
  ];
}

function FamilyTag({ family: { state, expiresAt } }: { family: FamilyOfDelegation }) {
  const { now } = useReader();
  const { date } = useFormats();
  if (state) return <Tag text={{ key: `yls.state.${state}` }} tone={OVER.has(state) ? 'neutral' : 'active'} />;
  const until = date(expiresAt);
  if (expiresAt > now) return <Tag text={{ key: 'yls.delegations.invited', params: { until } }} tone="waiting" />;
  return <Tag text={{ key: 'yls.delegations.link-is-over' }} tone="bad" />;
}
