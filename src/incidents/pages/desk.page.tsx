import {
  ButtonLink,
  EmptyState,
  PageHeader,
  Pagination,
  Table,
  Tabs,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import type { CaseLine } from '../cases/case.projection.js';
import { INCIDENT_STATES, severityOf, type IncidentKind, type IncidentState } from '../cases/incident-kind.js';
import { referenceOf } from '../cases/incident.entity.js';

interface DeskPageProps {
  state: IncidentState;
  now: Date;
  cases: readonly CaseLine[];
  counts: Partial<Record<IncidentState, number>>;
  next: string | null;
}

const TONES = { 1: 'bad', 2: 'waiting', 3: 'neutral' } as const;

/** Which cases there are, what they are, and what is due next. */
export function DeskPage({ state, now, cases, counts, next }: DeskPageProps) {
  const columns = useColumns(now);
  const tabs = INCIDENT_STATES.map((one) => ({
    href: `/incidents?state=${one}`,
    text: { key: `incidents.state.${one}` },
    count: counts[one] ?? 0,
    isCurrent: one === state,
  }));
  return (
    <>
      <PageHeader title={{ key: 'incidents.title' }} lead={{ key: 'incidents.lead' }}>
        <ButtonLink href="/incidents/sign-offs" text={{ key: 'incidents.sign_off.title' }} kind="secondary" />
        <ButtonLink href="/incidents/new" text={{ key: 'incidents.new.title' }} kind="secondary" />
      </PageHeader>
      <Tabs label={{ key: 'incidents.states' }} tabs={tabs} />
      {cases.length === 0 ? (
        <EmptyState title={{ key: 'incidents.none' }} icon="check-circle" />
      ) : (
        <Table
          caption={{ key: 'incidents.title' }}
          hideCaption
          columns={columns}
          rows={cases}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination next={next && `/incidents?state=${state}&after=${next}`} />
    </>
  );
}

function useColumns(now: Date): Column<CaseLine>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    {
      heading: { key: 'incidents.reference' },
      cell: ({ id }) => <a href={`/incidents/cases/${id}`}>{referenceOf(id)}</a>,
    },
    { heading: { key: 'incidents.kind' }, cell: ({ kind }) => <KindTag kind={kind} /> },
    { heading: { key: 'incidents.since' }, cell: ({ openedAt }) => dateTime(openedAt) },
    { heading: { key: 'incidents.officer' }, cell: ({ officerName }) => officerName ?? t('incidents.officer.none') },
    {
      heading: { key: 'incidents.due' },
      cell: ({ dueAt }) =>
        dueAt ? (
          <>
            {dateTime(dueAt)} {dueAt < now && <Tag text={{ key: 'incidents.overdue' }} tone="bad" />}
          </>
        ) : (
          '–'
        ),
    },
  ];
}

/** What it is, and how grave. */
export const KindTag = ({ kind }: { kind: IncidentKind }) => (
  <Tag text={{ key: `incidents.kind.${kind}` }} tone={TONES[severityOf(kind)]} />
);
