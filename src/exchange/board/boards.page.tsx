import { EmptyState, PageHeader, Table } from '../../platform/index.js';
import type { BoardLine } from './boards.queries.js';

/** The boards in reach, by term and member. */
export const BoardsPage = ({ boards }: { boards: readonly BoardLine[] }) => (
  <>
    <PageHeader title={{ key: 'exchange.board.boards' }} lead={{ key: 'exchange.board.boards.lead' }} />
    {boards.length === 0 ? (
      <EmptyState title={{ key: 'exchange.board.boards.none' }} text={{ key: 'exchange.board.boards.none.text' }} />
    ) : (
      <Table
        caption={{ key: 'exchange.board.boards' }}
        hideCaption
        rows={boards}
        rowKey={({ termId, scope }) => `${termId} ${scope}`}
        columns={[
          {
            heading: { key: 'exchange.board.member' },
            cell: ({ termId, scope, member }) => <a href={`/exchange/board/${termId}?member=${scope}`}>{member}</a>,
          },
          { heading: { key: 'exchange.board.term' }, cell: ({ term }) => term },
          { heading: { key: 'exchange.board.waiting' }, numeric: true, cell: ({ students }) => students },
        ]}
      />
    )}
  </>
);
