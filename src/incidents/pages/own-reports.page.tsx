import { ButtonLink, EmptyState, PageHeader, Section, Tag, useFormats, useText } from '../../platform/index.js';
import type { OwnReport } from '../reports/own-reports.queries.js';

/** What one has reported, how far it is, and what was answered. */
export function OwnReportsPage({ reports }: { reports: readonly OwnReport[] }) {
  return (
    <>
      <PageHeader title={{ key: 'incidents.own.title' }} lead={{ key: 'incidents.own.lead' }}>
        <ButtonLink href="/incidents/new" text={{ key: 'incidents.new.title' }} kind="secondary" />
      </PageHeader>
      {reports.length === 0 ? (
        <EmptyState title={{ key: 'incidents.own.none' }} />
      ) : (
        reports.map((report) => <One key={report.reference} report={report} />)
      )}
    </>
  );
}

function One({ report: { reference, reportedAt, kind, words, state, answers } }: { report: OwnReport }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <Section title={t('incidents.own.one', { reference, at: dateTime(reportedAt) })}>
      <p>
        <Tag text={{ key: `incidents.own.state.${state}` }} tone={state === 'closed' ? 'good' : 'waiting'} />{' '}
        {t(`incidents.kind.${kind}`)}
      </p>
      <blockquote class="incident-words" dir="auto">
        {words}
      </blockquote>
      {answers.map(({ text, at }) => (
        <div key={at} class="incident-answer">
          <strong>{t('incidents.own.answer', { at: dateTime(new Date(at)) })}</strong>
          <p class="incident-words" dir="auto">
            {text}
          </p>
        </div>
      ))}
    </Section>
  );
}
