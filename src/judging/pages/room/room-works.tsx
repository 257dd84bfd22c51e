import { Table, useText } from '../../../platform/index.js';
import type { RoomWork } from '../../room/room.queries.js';
import { OutcomeTag, percent, rangeOf, RankCell, signed, valueOf } from '../staff/ranking-cells.js';

interface RoomWorksProps {
  here: string;
  works: readonly RoomWork[];
  ranked: boolean;
}

/** The works on the table, pool by pool; with what the ranking says of them where it is open. */
export function RoomWorks({ here, works, ranked }: RoomWorksProps) {
  const t = useText();
  return (
    <>
      {[...Map.groupBy(works, ({ pool }) => pool)].map(([pool, own]) => (
        <Table
          key={pool}
          caption={{ key: 'judging.result.ranking', params: { pool } }}
          rows={own}
          rowKey={(work) => work.id}
          columns={[
            {
              heading: { key: 'judging.result.code' },
              cell: ({ id, code }) => <a href={`${here}/works/${id}`}>{code}</a>,
            },
            ...(ranked ? RANKED : []),
            {
              heading: { key: 'judging.room.notes' },
              cell: ({ notes }) => t('judging.room.notes.count', { notes }),
            },
          ]}
        />
      ))}
    </>
  );
}

const RANKED = [
  { heading: { key: 'judging.result.rank' }, cell: ({ line }: RoomWork) => line && <RankCell {...line} /> },
  { heading: { key: 'judging.result.outcome' }, cell: ({ line }: RoomWork) => <Given line={line} /> },
  { heading: { key: 'judging.result.value' }, cell: ({ line }: RoomWork) => line && valueOf(line), numeric: true },
  { heading: { key: 'judging.result.range' }, cell: ({ line }: RoomWork) => line && rangeOf(line), numeric: true },
  {
    heading: { key: 'judging.result.probability' },
    cell: ({ line }: RoomWork) => percent(line?.prizeProbability),
    numeric: true,
  },
  { heading: { key: 'judging.result.margin' }, cell: ({ line }: RoomWork) => signed(line?.margin), numeric: true },
];

function Given({ line }: Pick<RoomWork, 'line'>) {
  return line?.outcome ? <OutcomeTag {...line.outcome} departs={line.departs} /> : <>–</>;
}
