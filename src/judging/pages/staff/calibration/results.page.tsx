import {
  ButtonLink,
  PageHeader,
  Table,
  useFormats,
  useText,
  useWords,
  type Words,
} from '../../../../platform/index.js';
import type { Distance } from '../../../calibration/spread.js';
import type { JudgeCalibration } from '../../../calibration/spread.queries.js';
import type { Round } from '../../../round/round.entity.js';

interface CalibrationResultsProps {
  round: Round;
  /** How many there are. */
  anchors: number;
  judges: readonly (JudgeCalibration & { judge: Words })[];
}

/** Each judge against the panel and the reference, and against themselves late in the round. */
export function CalibrationResultsPage({ round, anchors, judges }: CalibrationResultsProps) {
  const { date } = useFormats();
  const words = useWords();
  return (
    <>
      <PageHeader
        eyebrow={round.name}
        title={{ key: 'judging.calibration.results' }}
        lead={{ key: 'judging.calibration.results.lead' }}
      >
        <ButtonLink
          href={`/judging/rounds/${round.id}/anchors`}
          kind="secondary"
          text={{ key: 'judging.anchors.title' }}
        />
      </PageHeader>
      <Table
        caption={{ key: 'judging.calibration.results' }}
        hideCaption
        rows={judges}
        rowKey={(judge) => judge.roundJudgeId}
        columns={[
          { heading: { key: 'judging.jury.judge' }, cell: ({ judge }) => words(judge) },
          {
            heading: { key: 'judging.calibration.scored' },
            cell: ({ scored }) => `${scored} / ${anchors}`,
            numeric: true,
          },
          {
            heading: { key: 'judging.calibration.started-at' },
            cell: ({ startedAt }) => (startedAt ? date(startedAt, round.timeZone) : '–'),
          },
          {
            heading: { key: 'judging.calibration.against.panel' },
            cell: ({ toPanel }) => <Steps distance={toPanel} />,
          },
          {
            heading: { key: 'judging.calibration.against.reference' },
            cell: ({ toReference }) => <Steps distance={toReference} />,
          },
          { heading: { key: 'judging.calibration.drift' }, cell: ({ drift }) => <Steps distance={drift} /> },
        ]}
      />
    </>
  );
}

/** On the whole higher or lower, and how far apart whichever way. */
function Steps({ distance: { above, apart } }: { distance: Distance }) {
  const t = useText();
  const { number } = useFormats();
  if (above === null || apart === null) return <span class="usa-hint">–</span>;
  const rounded = (steps: number) => number(Math.round(steps * 100) / 100);
  return (
    <span>
      {t('judging.calibration.steps', { above: `${above > 0 ? '+' : ''}${rounded(above)}`, apart: rounded(apart) })}
    </span>
  );
}
