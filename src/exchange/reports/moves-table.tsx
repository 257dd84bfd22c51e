import { Alert, EmptyState, Figure, FigureRow, Table, useFormats, useText, type Column } from '../../platform/index.js';
import { FIELDS_SHARE, type MoveFigures } from './move-figures.js';
import type { MoveLine } from './report-line.js';

/** Who moved and why, and whether that is more than in the field. */
export function MovesTable({ moves, figures }: { moves: readonly MoveLine[]; figures: MoveFigures }) {
  const t = useText();
  const { day } = useFormats();
  const columns: Column<MoveLine>[] = [
    { heading: { key: 'exchange.reports.student' }, cell: ({ student }) => student },
    { heading: { key: 'exchange.reports.sevis' }, cell: ({ sevisNumber }) => sevisNumber || '–' },
    { heading: { key: 'exchange.reports.moved-in' }, cell: ({ movedInOn }) => day(movedInOn) },
    { heading: { key: 'exchange.reports.moved-out' }, cell: ({ movedOutOn }) => day(movedOutOn) },
    { heading: { key: 'exchange.reports.why' }, cell: ({ reasonCode }) => t(`exchange.reports.code.${reasonCode}`) },
    { heading: { key: 'exchange.reports.in-words' }, cell: ({ reason }) => reason || '–' },
  ];
  return (
    <>
      <Figures {...figures} />
      {moves.length === 0 ? (
        <EmptyState title={{ key: 'exchange.reports.no-moves' }} />
      ) : (
        <Table
          caption={{ key: 'exchange.reports.moves.short' }}
          hideCaption
          columns={columns}
          rows={moves}
          rowKey={({ applicationId, movedInOn }) => `${applicationId}-${movedInOn}`}
        />
      )}
    </>
  );
}

function Figures({ students, moved, share, comparison, reasons }: MoveFigures) {
  const t = useText();
  const { number } = useFormats();
  return (
    <>
      <FigureRow>
        <Figure value={students} label={{ key: 'exchange.reports.figure.students' }} />
        <Figure value={moved} label={{ key: 'exchange.reports.figure.moved' }} />
      </FigureRow>
      {comparison && (
        <Alert
          tone={comparison === 'more' ? 'warning' : 'info'}
          slim
          text={{
            key: `exchange.reports.than-field.${comparison}`,
            params: { share: percent(share!), field: percent(FIELDS_SHARE) },
          }}
        />
      )}
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ code, count }) => (
            <li key={code}>
              {t(`exchange.reports.code.${code}`)}: {number(count)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const percent = (part: number): number => Math.round(part * 100);
