import { ButtonLink, EmptyState, PageHeader, Section, useText } from '../../../platform/index.js';
import type { CompetitionWords } from '../../judged-works.js';
import type { JuryReport, ReportList } from '../../record/report/jury-reports.queries.js';
import { useCount, useNames } from './report-words.js';

/** The released rounds of an edition, competition by competition. */
export function ReportsPage({ reports, words }: ReportList) {
  const competitions = Map.groupBy(reports, ({ levelId }) => levelId);
  return (
    <>
      <PageHeader title={{ key: 'judging.reports.title' }} lead={{ key: 'judging.reports.lead' }} />
      {reports.length === 0 && (
        <EmptyState title={{ key: 'judging.reports.none' }} text={{ key: 'judging.reports.none.text' }} />
      )}
      {[...competitions].map(([levelId, own]) => (
        <Competition key={levelId} levelId={levelId} reports={own} words={words} />
      ))}
      <ButtonLink href="/records" text={{ key: 'judging.verify.title' }} kind="secondary" />
    </>
  );
}

interface CompetitionProps {
  levelId: string;
  reports: readonly JuryReport[];
  words: CompetitionWords;
}

function Competition({ levelId, reports, words }: CompetitionProps) {
  const t = useText();
  const name = useNames();
  const count = useCount();
  return (
    <Section title={name(words.competitions, levelId)}>
      <ul class="jury-list">
        {reports.map(({ roundId, category, sequence, summary }) => (
          <li key={roundId}>
            <a href={`/juries/${roundId}`}>
              {t('judging.reports.round', { category: name(words.categories, category), sequence })}
            </a>{' '}
            {t('judging.reports.counts', { works: count(summary.works), judges: count(summary.judges) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
