import { ButtonLink, ButtonRow, Section, Table, Tag, useFormats, useText, type Column } from '../../platform/index.js';
import type { GroupView } from './group.queries.js';
import type { NamedChaperone } from './groups-on-trip.queries.js';

/** The adults with the group: until when training and checks count, and where they stay. */
export function GroupChaperones({ view }: { view: GroupView }) {
  const t = useText();
  const { group, chaperones, withdrawn, mayRun } = view;
  const columns = useColumns(view);
  const title = { key: 'exchange.groups.chaperones' };
  return (
    <Section title={title} lead={{ key: 'exchange.groups.chaperones.lead' }} id="chaperones">
      {chaperones.length === 0 ? (
        <p>{t('exchange.groups.nobody')}</p>
      ) : (
        <Table caption={title} hideCaption columns={columns} rows={chaperones} rowKey={({ id }) => id} />
      )}
      {withdrawn.length > 0 && (
        <ul>
          {withdrawn.map(({ id, name, because }) => (
            <li key={id}>{t('exchange.groups.withdrawn', { name, because })}</li>
          ))}
        </ul>
      )}
      {mayRun && (
        <ButtonRow>
          <ButtonLink
            href={`/exchange/groups/${group.id}/chaperones/new`}
            text={{ key: 'exchange.groups.chaperone.new' }}
          />
          <ButtonLink href="/vetting" text={{ key: 'exchange.groups.vetting' }} kind="plain" />
        </ButtonRow>
      )}
    </Section>
  );
}

const PAPERS = ['training', 'criminal-check', 'registry-check'] as const;

function useColumns({ group, term, mayRun }: GroupView): Column<NamedChaperone>[] {
  const t = useText();
  const { day } = useFormats();
  const endsOf = ({ onFile }: NamedChaperone, requirement: (typeof PAPERS)[number]) =>
    onFile?.standing.ends.find((one) => one.requirement === requirement)?.until;
  return [
    {
      heading: { key: 'exchange.groups.chaperone' },
      cell: ({ id, name }) => (mayRun ? <a href={`/exchange/groups/${group.id}/chaperones/${id}`}>{name}</a> : name),
    },
    { heading: { key: 'exchange.groups.gender' }, cell: ({ gender }) => t(`exchange.groups.gender.${gender}`) },
    ...PAPERS.map((requirement) => ({
      heading: { key: `exchange.groups.until.${requirement}` },
      cell: (chaperone: NamedChaperone) => {
        const until = endsOf(chaperone, requirement);
        return until ? day(until) : '–';
      },
    })),
    { heading: { key: 'exchange.groups.cleared' }, cell: (one) => <Cleared chaperone={one} endsOn={term.endsOn} /> },
    { heading: { key: 'exchange.groups.home' }, cell: ({ home }) => home ?? '–' },
  ];
}

/** Over the whole trip, not until its last day but one. */
function Cleared({ chaperone: { workerId, onFile }, endsOn }: { chaperone: NamedChaperone; endsOn: string }) {
  const until = onFile?.standing.until ?? null;
  if (until !== null && until >= endsOn) return <Tag text={{ key: 'exchange.groups.cleared.yes' }} tone="good" />;
  if (!onFile) return <Tag text={{ key: `exchange.groups.cleared.${workerId ? 'ended' : 'nobody'}` }} tone="bad" />;
  return <Tag text={{ key: 'exchange.groups.cleared.no' }} tone="bad" />;
}
