import {
  Button,
  EmptyState,
  Form,
  formOf,
  PageHeader,
  Pagination,
  Section,
  Select,
  Table,
  Tag,
  useFormats,
  useText,
  type Column,
  type TagTone,
} from '../../platform/index.js';
import { HostStateTag } from '../host/state-tag.js';
import type { BoardLine, CityOnBoard, HostBoard } from './board.queries.js';
import type { BoardAsked } from './board.schema.js';
import type { Turn } from './next-step.js';
import { STAGES, type Stage } from './stage.js';

interface HostBoardPageProps {
  asked: BoardAsked;
  board: HostBoard;
  /** Names of members by id. */
  members: ReadonlyMap<string, string>;
}

/** The host board: the pipeline by city, and below it each family with what it waits for and whose turn it is. */
export function HostBoardPage({ asked, board, members }: HostBoardPageProps) {
  const columns = useColumns(members, board.cities.length > 1);
  return (
    <>
      <PageHeader title={{ key: 'host-families.board.title' }} lead={{ key: 'host-families.board.lead' }} />
      <Cities cities={board.cities} members={members} />
      <Section title={{ key: 'host-families.board.families' }} id="families">
        <Filters asked={asked} cities={board.cities} members={members} />
        {board.lines.length === 0 ? (
          <EmptyState title={{ key: 'host-families.board.none' }} text={{ key: 'host-families.board.none.text' }} />
        ) : (
          <Table
            caption={{ key: 'host-families.board.families' }}
            hideCaption
            columns={columns}
            rows={board.lines}
            rowKey={({ id }) => id}
          />
        )}
        <Pagination next={board.after && `/host-families/files?${addressOf({ ...asked, after: board.after })}`} />
      </Section>
    </>
  );
}

/** Beyond this a city is found by the filter. */
const SHOWN = 30;

function Cities({ cities, members }: { cities: readonly CityOnBoard[]; members: ReadonlyMap<string, string> }) {
  const t = useText();
  if (cities.length === 0) return null;
  const columns: Column<CityOnBoard>[] = [
    { heading: { key: 'host-families.board.city' }, cell: ({ scope }) => members.get(scope) ?? '–' },
    ...STAGES.map((stage) => ({
      heading: { key: `host-families.stage.${stage}` },
      numeric: true,
      cell: (city: CityOnBoard) => <Count city={city} stage={stage} />,
    })),
    { heading: { key: 'host-families.board.beds' }, numeric: true, cell: ({ beds }) => beds || '–' },
  ];
  const caption = { key: 'host-families.board.cities' };
  return (
    <Section title={caption}>
      <Table
        caption={caption}
        hideCaption
        columns={columns}
        rows={cities.slice(0, SHOWN)}
        rowKey={({ scope }) => scope}
      />
      {cities.length > SHOWN && <p>{t('host-families.board.more-cities', { count: cities.length - SHOWN })}</p>}
    </Section>
  );
}

function Count({ city, stage }: { city: CityOnBoard; stage: Stage }) {
  const count = city[stage];
  if (count === 0) return <>–</>;
  return <a href={`/host-families/files?${addressOf({ scope: city.scope, stage })}#families`}>{count}</a>;
}

function Filters({ asked, cities, members }: { asked: BoardAsked } & Parameters<typeof Cities>[0]) {
  const choices = cities.map(({ scope }) => ({ value: scope, label: members.get(scope) ?? scope }));
  return (
    <Form action="/host-families/files" method="get" form={formOf({ stage: asked.stage, scope: asked.scope })} wide>
      <div class="host-board__filters">
        <Select
          name="stage"
          label={{ key: 'host-families.board.stage' }}
          empty={{ key: 'host-families.board.live' }}
          choices={STAGES.map((stage) => ({ value: stage, label: { key: `host-families.stage.${stage}` } }))}
        />
        {cities.length > 1 && (
          <Select
            name="scope"
            label={{ key: 'host-families.board.city' }}
            empty={{ key: 'host-families.board.all' }}
            choices={choices}
          />
        )}
        <Button text={{ key: 'host-families.board.show' }} kind="secondary" />
      </div>
    </Form>
  );
}

function useColumns(members: ReadonlyMap<string, string>, areMany: boolean): Column<BoardLine>[] {
  const { date } = useFormats();
  return [
    {
      heading: { key: 'host-families.board.family' },
      cell: ({ id, family }) => <a href={`/host-families/files/${id}`}>{family}</a>,
    },
    ...(areMany
      ? [{ heading: { key: 'host-families.board.city' }, cell: ({ scope }: BoardLine) => members.get(scope) ?? '–' }]
      : []),
    { heading: { key: 'host-families.board.state' }, cell: ({ state }) => <HostStateTag state={state} /> },
    { heading: { key: 'host-families.board.waits' }, cell: (line) => <Waits line={line} /> },
    { heading: { key: 'host-families.board.turn' }, cell: ({ next }) => <TurnTag turn={next.turn} /> },
    { heading: { key: 'host-families.board.beds' }, numeric: true, cell: ({ beds }) => beds || '–' },
    { heading: { key: 'host-families.board.since' }, cell: ({ openedAt }) => date(openedAt) },
  ];
}

const TONES: Record<Turn, TagTone> = { desk: 'bad', family: 'active', referees: 'waiting', nobody: 'neutral' };

export const TurnTag = ({ turn }: { turn: Turn }) => (
  <Tag text={{ key: `host-families.turn.${turn}` }} tone={TONES[turn]} />
);

/** The headline, and the paragraphs that are open; the sentences stand on the family's page. */
function Waits({ line: { next } }: { line: BoardLine }) {
  const t = useText();
  const paragraphs = new Set(next.against.map(({ cites }) => cites.replace(/^22 CFR 62\.25/, '')));
  return (
    <div>
      {t(`host-families.next.${next.what}`)}
      {paragraphs.size > 0 && <small class="host-board__open">{[...paragraphs].join(' ')}</small>}
    </div>
  );
}

function addressOf(asked: BoardAsked): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}
