import {
  Button,
  ButtonLink,
  Checkboxes,
  EmptyState,
  Figure,
  FigureRow,
  Form,
  formOf,
  PageHeader,
  Pagination,
  Select,
  Table,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import type { DutyKind } from '../duty-kinds.js';
import type { Board, BoardLine } from './board.queries.js';
import { WHENS, type BoardAsked } from './board.schema.js';

interface BoardPageProps {
  asked: BoardAsked;
  board: Board;
  scopes: ReadonlyMap<string, string>;
  kinds: readonly DutyKind[];
}

/** The clock board: what is due, by whom, and who knows. */
export function BoardPage({ asked, board, scopes, kinds }: BoardPageProps) {
  const columns = useColumns(scopes);
  return (
    <>
      <PageHeader title={{ key: 'duties.title' }} lead={{ key: 'duties.lead' }}>
        <ButtonLink href="/duties/calendar" text={{ key: 'duties.calendar.title' }} kind="secondary" />
      </PageHeader>
      <FigureRow>
        <Figure value={board.counts.overdue} label={{ key: 'duties.overdue' }} />
        <Figure value={board.counts.week} label={{ key: 'duties.week' }} />
        <Figure value={board.counts.open} label={{ key: 'duties.open' }} />
      </FigureRow>
      <Filters asked={asked} scopes={scopes} kinds={kinds} />
      {board.lines.length === 0 ? (
        <EmptyState title={{ key: 'duties.none' }} text={{ key: 'duties.none.text' }} />
      ) : (
        <Table
          caption={{ key: 'duties.title' }}
          hideCaption
          columns={columns}
          rows={board.lines}
          rowKey={({ id }) => id}
        />
      )}
      <Pagination next={board.after && `/duties?${addressOf(asked, board.after)}`} />
    </>
  );
}

function Filters({ asked, scopes, kinds }: Omit<BoardPageProps, 'board'>) {
  const form = formOf({ when: asked.when, scope: asked.scope, kind: asked.kind, mine: asked.mine ? 'yes' : null });
  return (
    <Form action="/duties" method="get" form={form} wide>
      <div class="duty-filters">
        <Select
          name="when"
          label={{ key: 'duties.when' }}
          empty={false}
          choices={WHENS.map((when) => ({ value: when, label: { key: `duties.when.${when}` } }))}
        />
        <Select
          name="kind"
          label={{ key: 'duties.kind' }}
          empty={{ key: 'duties.all' }}
          choices={kinds.map(({ code, text }) => ({ value: code, label: text }))}
        />
        {scopes.size > 1 && (
          <Select
            name="scope"
            label={{ key: 'duties.member' }}
            empty={{ key: 'duties.all' }}
            choices={[...scopes].map(([value, label]) => ({ value, label }))}
          />
        )}
      </div>
      <Checkboxes
        name="mine"
        label={{ key: 'duties.whose' }}
        choices={[{ value: 'yes', label: { key: 'duties.mine' } }]}
      />
      <Button text={{ key: 'duties.show' }} kind="secondary" />
    </Form>
  );
}

function useColumns(scopes: ReadonlyMap<string, string>): Column<BoardLine>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    { heading: { key: 'duties.due' }, cell: ({ dueAt }) => dateTime(dueAt) },
    {
      heading: { key: 'duties.what' },
      cell: ({ text, cites, href, label }) => (
        <>
          <a href={href}>
            {label ? t('duties.about', { what: t(text.key, text.params), label }) : t(text.key, text.params)}
          </a>
          <br />
          <small>{cites}</small>
        </>
      ),
    },
    { heading: { key: 'duties.member' }, cell: ({ scope }) => scopes.get(scope) ?? '–' },
    { heading: { key: 'duties.responsible' }, cell: ({ responsibleName }) => responsibleName ?? '–' },
    { heading: { key: 'duties.state' }, cell: (line) => <Level line={line} /> },
  ];
}

const TONES = ['neutral', 'active', 'waiting', 'bad'] as const;

function Level({ line: { level, overdue } }: { line: BoardLine }) {
  return (
    <>
      {overdue && <Tag text={{ key: 'duties.overdue' }} tone="bad" />}{' '}
      <Tag text={{ key: `duties.level.${level}` }} tone={TONES[level] ?? 'neutral'} />
    </>
  );
}

function addressOf({ when, scope, kind, mine }: BoardAsked, after: string): string {
  const asked = { when, scope, kind, mine: mine ? 'yes' : undefined, after };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}
