import { Section, Table, Tag, useFormats, useText } from '../../platform/index.js';
import type { BoardView } from './board-view.js';

/** Plans that were kept or used: each can be made again from what it was made from. */
export function KeptPlans({ view: { kept } }: { view: BoardView }) {
  const t = useText();
  const { dateTime } = useFormats();
  const title = { key: 'exchange.board.kept' };
  if (kept.length === 0) return null;
  return (
    <Section title={title} lead={{ key: 'exchange.board.kept.lead' }} id="kept">
      <Table
        caption={title}
        hideCaption
        rows={kept}
        rowKey={({ id }) => id}
        columns={[
          { heading: { key: 'exchange.board.by' }, cell: ({ startedBy, at }) => `${startedBy}, ${dateTime(at)}` },
          {
            heading: { key: 'exchange.board.kept.plan' },
            cell: ({ students, unplaced }) => t('exchange.board.kept.counts', { students, unplaced }),
          },
          {
            heading: { key: 'exchange.board.kept.proof' },
            cell: ({ kind }) => (
              <Tag text={{ key: `exchange.board.kept.${kind}` }} tone={kind === 'proven' ? 'good' : 'waiting'} />
            ),
          },
          { heading: { key: 'exchange.board.kept.number' }, cell: ({ id }) => <code>{id}</code> },
        ]}
      />
    </Section>
  );
}
