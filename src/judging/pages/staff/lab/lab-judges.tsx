import { Table, useText, useWords } from '../../../../platform/index.js';
import type { LabView } from '../../../results/lab/lab-view.js';

type Line = LabView['judges'][number];

/** How each judge compares with the jury, and what the places would be without them. */
export function LabJudges({ judges }: { judges: readonly Line[] }) {
  const words = useWords();
  return (
    <Table
      caption={{ key: 'judging.lab.judges' }}
      hideCaption
      rows={judges}
      rowKey={({ roundJudgeId }) => roundJudgeId}
      columns={[
        { heading: { key: 'judging.jury.judge' }, cell: ({ judge }) => words(judge) },
        { heading: { key: 'judging.result.cards' }, cell: ({ cards }) => cards, numeric: true },
        { heading: { key: 'judging.lab.offset' }, cell: offsetOf, numeric: true },
        { heading: { key: 'judging.watch.spread' }, cell: ({ slope }) => slope?.toFixed(2) ?? '–', numeric: true },
        { heading: { key: 'judging.lab.without-judge' }, cell: (judge) => <Without judge={judge} /> },
      ]}
    />
  );
}

function offsetOf({ offset, error }: Line): string {
  if (offset === null || error === null) return '–';
  return `${offset < 0 ? '' : '+'}${offset.toFixed(3)} ± ${error.toFixed(3)}`;
}

function Without({ judge: { without } }: { judge: Line }) {
  const t = useText();
  if (!without) return <>–</>;
  const { gains, losses, largestMove } = without;
  if (gains.length === 0 && losses.length === 0) return <>{t('judging.lab.same', { moved: largestMove })}</>;
  return <>{t('judging.lab.changes', { gains: gains.join(', ') || '–', losses: losses.join(', ') || '–' })}</>;
}
