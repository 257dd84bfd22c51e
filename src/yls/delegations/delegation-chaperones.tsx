import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  Radios,
  Section,
  Select,
  Table,
  Tag,
  useFormats,
  useReader,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import type { ChaperoneOnFile } from '../../vetting/index.js';
import type { NamedChaperone } from './delegations-on-file.queries.js';
import type { DelegationView } from './delegation.queries.js';
import { InvitedFields } from './invited-fields.js';
import { CHAPERONE_GENDERS } from './yls-chaperone.entity.js';

interface DelegationChaperonesProps {
  view: DelegationView;
  people: readonly ChaperoneOnFile[];
  forms: { chaperone: FormState; appointed: FormState };
}

/** The adults with the delegation: until when training and checks count; and who else could come. */
export function DelegationChaperones({ view, people, forms }: DelegationChaperonesProps) {
  const t = useText();
  const { delegation, chaperones, withdrawn } = view;
  const columns = useColumns(view);
  const title = { key: 'yls.delegations.chaperones' };
  return (
    <Section title={title} lead={{ key: 'yls.delegations.chaperones.lead' }} id="chaperones">
      {chaperones.length === 0 ? (
        <p>{t('yls.delegations.nobody')}</p>
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={chaperones} rowKey={({ id }) => id} />
      )}
      {withdrawn.length > 0 && (
        <ul>
          {withdrawn.map(({ id, name, because }) => (
            <li key={id}>{t('yls.delegations.withdrawn', { name, because })}</li>
          ))}
        </ul>
      )}
      {delegation.state !== 'withdrawn' && (
        <>
          {people.length > 0 && <Appoint id={delegation.id} people={people} form={forms.appointed} />}
          <Invite id={delegation.id} form={forms.chaperone} />
        </>
      )}
    </Section>
  );
}

const Appoint = ({ id, people, form }: { id: string; people: readonly ChaperoneOnFile[]; form: FormState }) => (
  <Section title={{ key: 'yls.delegations.appoint' }} lead={{ key: 'yls.delegations.appoint.lead' }}>
    <Form action={`/yls/delegations/${id}/chaperones/appointed`} form={form} id="appointed">
      <Select
        name="workerId"
        label={{ key: 'yls.delegations.person' }}
        choices={people.map(({ workerId, name }) => ({ value: workerId, label: name }))}
      />
      <Gender />
      <Button text={{ key: 'yls.delegations.add' }} kind="secondary" />
    </Form>
  </Section>
);

const Invite = ({ id, form }: { id: string; form: FormState }) => (
  <Section title={{ key: 'yls.delegations.chaperone.invite' }} lead={{ key: 'yls.delegations.chaperone.invite.lead' }}>
    <Form action={`/yls/delegations/${id}/chaperones`} form={form} id="invited">
      <InvitedFields whom="chaperone" />
      <Gender />
      <ButtonRow>
        <Button text={{ key: 'yls.delegations.send' }} />
        <ButtonLink href="/vetting" text={{ key: 'yls.delegations.vetting' }} kind="plain" />
      </ButtonRow>
    </Form>
  </Section>
);

const Gender = () => (
  <Radios
    name="gender"
    label={{ key: 'yls.delegations.gender' }}
    choices={CHAPERONE_GENDERS.map((value) => ({ value, label: { key: `yls.delegations.gender.${value}` } }))}
    inline
  />
);

const PAPERS = ['training', 'criminal-check', 'registry-check'] as const;

function useColumns({ delegation, summit, families }: DelegationView): Column<NamedChaperone>[] {
  const t = useText();
  const { day } = useFormats();
  const path = ({ id }: NamedChaperone) => `/yls/delegations/${delegation.id}/chaperones/${id}`;
  const endsOf = ({ onFile }: NamedChaperone, requirement: (typeof PAPERS)[number]) =>
    onFile?.standing.ends.find((one) => one.requirement === requirement)?.until;
  const studentOf = ({ relatedTo }: NamedChaperone) =>
    families.find(({ registrationId }) => registrationId !== null && registrationId === relatedTo)?.name;
  return [
    { heading: { key: 'yls.delegations.chaperone' }, cell: (one) => <a href={path(one)}>{one.name}</a> },
    { heading: { key: 'yls.delegations.gender' }, cell: ({ gender }) => t(`yls.delegations.gender.${gender}`) },
    ...PAPERS.map((requirement) => ({
      heading: { key: `yls.delegations.until.${requirement}` },
      cell: (one: NamedChaperone) => {
        const until = endsOf(one, requirement);
        return until ? day(until) : '–';
      },
    })),
    { heading: { key: 'yls.delegations.relative' }, cell: (one) => studentOf(one) ?? '–' },
    {
      heading: { key: 'yls.delegations.state' },
      cell: (one) => <ChaperoneTag chaperone={one} endsOn={summit.endsOn} />,
    },
  ];
}

/** Over the whole summit, not until its last day but one. */
function ChaperoneTag({ chaperone, endsOn }: { chaperone: NamedChaperone; endsOn: string }) {
  const { now } = useReader();
  const { date } = useFormats();
  const { accountId, expiresAt, onFile } = chaperone;
  if (!accountId && expiresAt && new Date(expiresAt) > now)
    return (
      <Tag text={{ key: 'yls.delegations.invited', params: { until: date(new Date(expiresAt)) } }} tone="waiting" />
    );
  if (!accountId) return <Tag text={{ key: 'yls.delegations.link-is-over' }} tone="bad" />;
  const until = onFile?.standing.until ?? null;
  if (until !== null && until >= endsOn) return <Tag text={{ key: 'yls.delegations.cleared.yes' }} tone="good" />;
  return <Tag text={{ key: `yls.delegations.cleared.${onFile ? 'no' : 'nobody'}` }} tone="bad" />;
}
