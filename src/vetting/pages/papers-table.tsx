import { Table, Tag, useFormats, useText, type Column } from '../../platform/index.js';
import type { FiledPaper } from '../workers/workers.queries.js';

interface PapersTableProps {
  papers: readonly FiledPaper[];
  /** For those who may strike one. */
  workerId?: string;
}

/** What is on file, newest first; what was struck stays in sight. */
export function PapersTable({ papers, workerId }: PapersTableProps) {
  const columns = useColumns(workerId);
  const caption = { key: 'vetting.papers' };
  return <Table caption={caption} hideCaption columns={columns} rows={papers} rowKey={({ id }) => id} />;
}

function useColumns(workerId?: string): Column<FiledPaper>[] {
  const t = useText();
  const { day } = useFormats();
  const columns: Column<FiledPaper>[] = [
    { heading: { key: 'vetting.paper' }, cell: ({ kind }) => t(`vetting.kind.${kind}`) },
    { heading: { key: 'vetting.completed' }, cell: ({ completedOn }) => day(completedOn) },
    { heading: { key: 'vetting.result' }, cell: (paper) => <Result paper={paper} /> },
    { heading: { key: 'vetting.reference' }, cell: ({ vendorReference }) => vendorReference ?? '–' },
    { heading: { key: 'vetting.filed-by' }, cell: ({ recordedByName }) => recordedByName },
  ];
  if (!workerId) return columns;
  const strike: Column<FiledPaper> = {
    heading: { key: 'vetting.strike' },
    cell: ({ id, kind, struckBecause }) =>
      kind === 'conflict-declaration' || struckBecause !== null ? (
        '–'
      ) : (
        <a href={`/vetting/${workerId}/papers/${id}/strike`}>{t('vetting.strike')}</a>
      ),
  };
  return [...columns, strike];
}

function Result({ paper: { clear, note, struckBecause } }: { paper: FiledPaper }) {
  const t = useText();
  if (struckBecause !== null) return <Tag text={{ key: 'vetting.struck', params: { reason: struckBecause } }} />;
  return (
    <>
      <Tag text={{ key: clear ? 'vetting.clear' : 'vetting.found' }} tone={clear ? 'good' : 'bad'} />{' '}
      {note && <span>{t('vetting.note', { note })}</span>}
    </>
  );
}
