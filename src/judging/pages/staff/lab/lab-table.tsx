import { Table, useText } from '../../../../platform/index.js';
import type { LabColumn } from '../../../results/lab/lab-column.js';
import type { LabLine } from '../../../results/lab/lab-view.js';
import type { Method } from '../../../round/mode.js';
import { percent, rangeOf } from '../ranking-cells.js';

interface LabTableProps {
  pool: string;
  lines: readonly LabLine[];
  methods: readonly LabColumn['method'][];
  decides: Method;
}

/** A pool's works, each with its rank and figure by every method. */
export function LabTable({ pool, lines, methods, decides }: LabTableProps) {
  const t = useText();
  return (
    <Table
      caption={{ key: 'judging.result.ranking', params: { pool } }}
      rows={lines}
      rowKey={({ entry }) => entry.code}
      columns={[
        { heading: { key: 'judging.result.code' }, cell: ({ entry }) => <span class="work-code">{entry.code}</span> },
        ...methods.map((method, column) => ({
          heading: {
            key: method === decides ? 'judging.lab.decides' : `judging.method.short.${method}`,
            params: { method: t(`judging.method.short.${method}`) },
          },
          cell: (line: LabLine) => <Cell {...line.cells[column]!} />,
          numeric: true,
        })),
        { heading: { key: 'judging.result.range' }, cell: ({ entry }: LabLine) => rangeOf(entry), numeric: true },
        {
          heading: { key: 'judging.result.probability' },
          cell: ({ entry }: LabLine) => percent(entry.prizeProbability),
          numeric: true,
        },
        {
          heading: { key: 'judging.lab.without' },
          cell: ({ range }: LabLine) => (range ? spanOf(range) : '–'),
          numeric: true,
        },
      ]}
    />
  );
}

function Cell({ rank, value }: LabLine['cells'][number]) {
  if (value === null) return <>–</>;
  return (
    <span>
      {rank !== null && <strong>{rank}</strong>} <span class="usa-hint">{value.toFixed(3)}</span>
    </span>
  );
}

const spanOf = ({ best, worst }: NonNullable<LabLine['range']>): string =>
  best === worst ? String(best) : `${best}–${worst}`;
