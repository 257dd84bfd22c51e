import { Section, Table, Tag, useFormats, useText } from '../../platform/index.js';
import type { BoardView } from './board-view.js';
import { LiftForm } from './mark-forms.js';

/** What the desk has said to the plan: who, when and why, and how to take it back. */
export function Marks({ view }: { view: BoardView }) {
  const t = useText();
  const { date } = useFormats();
  const title = { key: 'exchange.board.marks' };
  if (view.marks.length === 0) return null;
  return (
    <Section title={title} id="marks">
      <Table
        caption={title}
        hideCaption
        rows={view.marks}
        rowKey={({ id }) => id}
        columns={[
          {
            heading: { key: 'exchange.board.mark' },
            cell: ({ kind, student, home }) =>
              t(`exchange.board.mark.${kind}`, {
                student: student?.name ?? '',
                home: home?.name ?? '',
                who: student ? 'student' : 'home',
              }),
          },
          { heading: { key: 'exchange.board.why' }, cell: ({ reason }) => reason || '–' },
          { heading: { key: 'exchange.board.by' }, cell: ({ markedBy, markedAt }) => `${markedBy}, ${date(markedAt)}` },
          {
            heading: { key: 'exchange.board.lift' },
            cell: ({ id }) =>
              view.mayPlan ? <LiftForm termId={view.termId} id={id} text={{ key: 'exchange.board.lift' }} /> : '–',
          },
        ]}
      />
    </Section>
  );
}

/** Placements that are on their way or lived in: the plan leaves them as they are. */
export function Underway({ view }: { view: BoardView }) {
  const title = { key: 'exchange.board.underway' };
  if (view.underway.length === 0) return null;
  return (
    <Section title={title} id="underway">
      <Table
        caption={title}
        hideCaption
        rows={view.underway}
        rowKey={({ id }) => id}
        columns={[
          { heading: { key: 'exchange.board.student.heading' }, cell: ({ student }) => student.name },
          { heading: { key: 'exchange.board.home.heading' }, cell: ({ home }) => home.name },
          {
            heading: { key: 'exchange.board.state' },
            cell: ({ state }) => <Tag text={{ key: `exchange.board.state.${state}` }} />,
          },
        ]}
      />
    </Section>
  );
}
