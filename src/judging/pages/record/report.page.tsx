import { Figure, FigureRow, PageHeader, Section, useText } from '../../../platform/index.js';
import type { ReportPage as Model } from '../../record/report/jury-reports.queries.js';
import { ReportOutcomes } from './report-outcomes.js';
import { ReportProof } from './report-proof.js';
import { ReportRules } from './report-rules.js';
import { isSmall, useCount, useNames } from './report-words.js';

/** How one round was judged. It says nothing of a person, and nothing of a single work. */
export function ReportPage({ report, words }: Model) {
  const t = useText();
  const name = useNames();
  const count = useCount();
  const { levelId, category, sequence, summary, followsRoundId, isPrecededByReport, followedBy } = report;
  return (
    <>
      <PageHeader
        eyebrow={name(words.competitions, levelId)}
        title={{ key: 'judging.report.heading', params: { category: name(words.categories, category) } }}
        lead={{ key: 'judging.report.lead', params: { sequence } }}
      />
      <FigureRow note={{ key: 'judging.report.small-groups' }}>
        <Figure value={count(summary.works)} label={{ key: 'judging.report.works' }} />
        <Figure value={count(summary.judges)} label={{ key: 'judging.report.judges' }} />
        {!isSmall(summary) && <Figure value={count(summary.cards)} label={{ key: 'judging.report.cards' }} />}
      </FigureRow>
      <ReportRules report={report} />
      <ReportOutcomes report={report} words={words} />
      <ReportProof report={report} />
      {(isPrecededByReport || followedBy) && (
        <Section title={{ key: 'judging.report.chain' }}>
          {isPrecededByReport && (
            <p>
              <a href={`/juries/${followsRoundId}`}>{t('judging.report.chain.before')}</a>
            </p>
          )}
          {followedBy && (
            <p>
              <a href={`/juries/${followedBy}`}>{t('judging.report.chain.after')}</a>
            </p>
          )}
        </Section>
      )}
    </>
  );
}
