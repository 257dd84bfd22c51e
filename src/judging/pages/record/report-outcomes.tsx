import { Section, SummaryList, Table, useFormats, useText } from '../../../platform/index.js';
import { suppressed } from '../../conflicts/at-least-three.js';
import type { CompetitionWords } from '../../judged-works.js';
import type { JuryReport } from '../../record/report/jury-reports.queries.js';
import { REST, toldPools } from './told-pools.js';
import { isSmall, useCount, useNames } from './report-words.js';

interface OutcomesProps {
  report: JuryReport;
  words: CompetitionWords;
}

/** What came of it, in counts. */
export function ReportOutcomes({ report, words }: OutcomesProps) {
  const t = useText();
  const count = useCount();
  const { number } = useFormats();
  const { ties, shared, departures, withdrawn, cardsPerWork } = report.summary;
  const { fewest, most } = cardsPerWork;
  return (
    <Section title={{ key: 'judging.report.outcome' }}>
      <Pools report={report} words={words} />
      <SummaryList
        rows={[
          ...(isSmall(report.summary)
            ? []
            : [
                {
                  label: { key: 'judging.report.cards-per-work' },
                  value: fewest === most ? number(most) : t('judging.report.cards-per-work.range', { fewest, most }),
                },
              ]),
          { label: { key: 'judging.report.withdrawn' }, value: count(withdrawn) },
          {
            label: { key: 'judging.report.ties' },
            value: (
              <Counts
                none="judging.report.ties.none"
                lines={ties.map((tie) => [`judging.report.ties.${tie.step}`, tie.ties])}
              />
            ),
          },
          { label: { key: 'judging.report.shared' }, value: count(shared) },
          {
            label: { key: 'judging.report.departures' },
            value: (
              <Counts
                none="judging.report.departures.none"
                lines={departures.map(({ kind, works }) => [`judging.report.departures.${kind}`, works])}
              />
            ),
          },
          { label: { key: 'judging.report.conflicts' }, value: <Conflicts report={report} /> },
        ]}
      />
      {departures.length > 0 && <p>{t('judging.report.departures.two')}</p>}
    </Section>
  );
}

function Pools({ report: { advancement, summary }, words }: OutcomesProps) {
  const t = useText();
  const name = useNames();
  const count = useCount();
  const given = advancement ? ('advanced' as const) : ('placed' as const);
  const rows = toldPools(summary.pools);
  if (rows.length === 0) return null;
  return (
    <Table
      caption={{ key: 'judging.report.pools' }}
      columns={[
        {
          heading: { key: 'judging.report.pool' },
          cell: ({ pool }) => (pool === REST ? t('judging.report.pools.rest') : name(words.pools, pool)),
        },
        { heading: { key: 'judging.report.works' }, numeric: true, cell: ({ works }) => count(works) },
        { heading: { key: `judging.report.${given}` }, numeric: true, cell: (pool) => count(pool[given]) },
      ]}
      rows={rows}
      rowKey={({ pool }) => pool}
    />
  );
}

/** Kinds of ties between people and works; those with few pairs are told together, or not at all. */
function Conflicts({ report: { summary } }: { report: JuryReport }) {
  const t = useText();
  const ofJudges = summary.conflicts.filter((conflict) => conflict.of === 'judges');
  if (ofJudges.length === 0) return <>{t('judging.report.conflicts.none')}</>;
  const { told, rest } = suppressed(new Map(ofJudges.map(({ source, pairs }) => [source, pairs])));
  const lines = [...told].map(([source, pairs]): [string, number] => [`judging.report.conflicts.${source}`, pairs]);
  if (rest !== 0) lines.push(['judging.report.conflicts.rest', rest ?? 1]);
  return <Counts none="judging.report.conflicts.none" lines={lines} />;
}

/** Each kind with how often it came up. */
function Counts({ none, lines }: { none: string; lines: readonly [string, number][] }) {
  const t = useText();
  const count = useCount();
  if (lines.length === 0) return <>{t(none)}</>;
  return (
    <ul class="jury-list">
      {lines.map(([key, found]) => (
        <li key={key}>{t(key, { count: count(found) })}</li>
      ))}
    </ul>
  );
}
