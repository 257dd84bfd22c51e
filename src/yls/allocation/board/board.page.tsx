import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Figure,
  FigureRow,
  Form,
  newForm,
  PageHeader,
  RuleList,
  Section,
  Table,
  useFormats,
  useLocale,
  type Column,
} from '../../../platform/index.js';
import { inLocale } from '../programme/in-locale.js';
import type { Board, SessionOnBoard } from './board.queries.js';
import { PlanSection } from './plan-section.js';

/** Where the allocation stands, the plan's figures, and the buttons that make and release it. */
export function BoardPage({ board }: { board: Board }) {
  const { summit, counts } = board;
  const path = `/yls/summits/${summit.id}`;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.board.title' }} lead={{ key: 'yls.board.lead' }} />
      <Standing board={board} />
      <Acts board={board} />
      <ButtonRow>
        <ButtonLink href={`${path}/allocation/delegates`} text={{ key: 'yls.board.delegates' }} kind="secondary" />
        <ButtonLink href={`${path}/programme`} text={{ key: 'yls.programme.title' }} kind="secondary" />
      </ButtonRow>
      {board.sessions.length > 0 && <Sessions board={board} />}
      {board.runs.length > 0 && <PlanSection board={board} />}
      {counts.emptyHanded > 0 && (
        <Alert tone="warning" text={{ key: 'yls.board.empty-handed', params: { count: counts.emptyHanded } }} slim />
      )}
    </>
  );
}

function Standing({ board: { counts } }: { board: Board }) {
  return (
    <FigureRow>
      {(['coming', 'ranked', 'locked', 'unplanned', 'unreleased'] as const).map((name) => (
        <Figure key={name} value={counts[name]} label={{ key: `yls.board.count.${name}` }} />
      ))}
    </FigureRow>
  );
}

function Acts({ board: { summit, ranking, sessions, runs, counts, tooFull } }: { board: Board }) {
  const path = `/yls/summits/${summit.id}/allocation`;
  if (!ranking || sessions.length === 0)
    return <Alert tone="info" title={{ key: 'yls.board.not-yet' }} text={{ key: 'yls.board.not-yet.text' }} />;
  return (
    <>
      {tooFull.length > 0 && (
        <Alert tone="warning" title={{ key: 'yls.refusal.too-full' }}>
          <RuleList results={tooFull} />
        </Alert>
      )}
      <Form action={`${path}/runs`} form={newForm()} wide>
        <ButtonRow>
          <Button text={{ key: runs.length > 0 ? 'yls.board.plan-again' : 'yls.board.plan' }} big />
        </ButtonRow>
      </Form>
      {runs.length > 0 && counts.unreleased > 0 && tooFull.length === 0 && (
        <Form action={`${path}/release`} form={newForm()} wide>
          <ButtonRow>
            <Button text={{ key: 'yls.board.release' }} kind="secondary" />
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function Sessions({ board: { summit, sessions } }: { board: Board }) {
  const { locale } = useLocale();
  const columns = useColumns(summit.id);
  return (
    <>
      {[...Map.groupBy(sessions, ({ slotId }) => slotId)].map(([slotId, held]) => {
        const title = inLocale(held[0]!.slotTitle, locale);
        return (
          <Section key={slotId} title={title}>
            <Table caption={title} hideCaption columns={columns} rows={held} rowKey={({ id }) => id} />
          </Section>
        );
      })}
    </>
  );
}

function useColumns(summitId: string): Column<SessionOnBoard>[] {
  const { locale } = useLocale();
  const { number } = useFormats();
  const count = (name: 'capacity' | 'firstWishes' | 'people' | 'locked' | 'shown'): Column<SessionOnBoard> => ({
    heading: { key: `yls.board.session.${name}` },
    cell: (line) => number(line[name]),
    numeric: true,
  });
  return [
    {
      heading: { key: 'yls.session.title' },
      cell: ({ id, title }) => (
        <a href={`/yls/summits/${summitId}/allocation/sessions/${id}`}>{inLocale(title, locale)}</a>
      ),
    },
    ...(['capacity', 'firstWishes', 'people', 'locked', 'shown'] as const).map(count),
  ];
}
