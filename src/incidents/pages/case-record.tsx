import { Section, Table, Tag, useFormats, useText, type Column } from '../../platform/index.js';
import type { CaseInFull, NoticeRow, StepRow } from '../cases/cases.queries.js';

/** What is on file: nothing here is ever changed. */
export function CaseRecord({ found }: { found: CaseInFull }) {
  const t = useText();
  return (
    <>
      <Section title={{ key: 'incidents.reports' }} lead={{ key: 'incidents.reports.lead' }}>
        {found.reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </Section>
      <Section title={{ key: 'incidents.notices' }}>
        {found.notices.length === 0 ? <p>{t('incidents.notices.none')}</p> : <Notices notices={found.notices} />}
      </Section>
      <Section title={{ key: 'incidents.steps' }}>
        {found.steps.length === 0 ? <p>{t('incidents.steps.none')}</p> : <Steps steps={found.steps} />}
      </Section>
      <Section title={{ key: 'incidents.notes' }}>
        <Notes found={found} />
      </Section>
      <Section title={{ key: 'incidents.trail' }} lead={{ key: 'incidents.trail.lead' }}>
        <Trail found={found} />
      </Section>
    </>
  );
}

function Report({ report }: { report: CaseInFull['reports'][number] }) {
  const t = useText();
  const { dateTime } = useFormats();
  const { reporterName, reporterEmail, reportedAt, kind, affects, danger, people, words, locale } = report;
  return (
    <div class="incident-answer">
      <strong>
        {t('incidents.report.by', { name: reporterName, email: reporterEmail, at: dateTime(reportedAt) })}
      </strong>
      <p>
        {t('incidents.report.as', { kind: t(`incidents.kind.${kind}`), affects: t(`incidents.affects.${affects}`) })}{' '}
        {danger && <Tag text={{ key: 'incidents.new.danger.yes' }} tone="bad" />}
      </p>
      {people && <p>{t('incidents.report.people', { people })}</p>}
      <blockquote class="incident-words" dir="auto" lang={locale}>
        {words}
      </blockquote>
    </div>
  );
}

function Notices({ notices }: { notices: readonly NoticeRow[] }) {
  const t = useText();
  const { dateTime } = useFormats();
  const columns: Column<NoticeRow>[] = [
    { heading: { key: 'incidents.notice.when' }, cell: ({ givenAt }) => dateTime(givenAt) },
    {
      heading: { key: 'incidents.notice.told' },
      cell: ({ told, mode, office }) => `${t(`incidents.told.${told}`)} (${t(`incidents.mode.${mode}`)}): ${office}`,
    },
    { heading: { key: 'incidents.notice.reference' }, cell: ({ reference }) => reference },
    { heading: { key: 'incidents.notice.by' }, cell: ({ recordedByName }) => recordedByName },
  ];
  return (
    <Table
      caption={{ key: 'incidents.notices' }}
      hideCaption
      columns={columns}
      rows={notices}
      rowKey={({ id }) => id}
    />
  );
}

function Steps({ steps }: { steps: readonly StepRow[] }) {
  const t = useText();
  const { day, date } = useFormats();
  const columns: Column<StepRow>[] = [
    { heading: { key: 'incidents.step.what' }, cell: ({ what }) => what },
    { heading: { key: 'incidents.step.owner' }, cell: ({ ownerName }) => ownerName },
    { heading: { key: 'incidents.step.due' }, cell: ({ dueOn }) => day(dueOn) },
    {
      heading: { key: 'incidents.step.done' },
      cell: ({ doneAt, doneNote }) =>
        doneAt ? `${date(doneAt)}: ${doneNote}` : <Tag text={t('incidents.step.open')} tone="waiting" />,
    },
  ];
  return (
    <Table caption={{ key: 'incidents.steps' }} hideCaption columns={columns} rows={steps} rowKey={({ id }) => id} />
  );
}

function Notes({ found: { notes } }: { found: CaseInFull }) {
  const t = useText();
  const { dateTime } = useFormats();
  if (notes.length === 0) return <p>{t('incidents.notes.none')}</p>;
  return (
    <>
      {notes.map(({ id, text, forReporter, writerName, writtenAt }) => (
        <div key={id} class="incident-answer">
          <strong>
            {writerName}, {dateTime(writtenAt)}
          </strong>{' '}
          {forReporter && <Tag text={{ key: 'incidents.note.for_reporter' }} tone="active" />}
          <p class="incident-words">{text}</p>
        </div>
      ))}
    </>
  );
}

function Trail({ found: { trail } }: { found: CaseInFull }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <ol class="incident-trail">
      {trail.map(({ action, at, by, reason }) => (
        <li key={at.toISOString() + action + by}>
          {t('incidents.trail.one', {
            what: t(`incidents.did.${action.slice('incident.'.length)}`),
            by,
            at: dateTime(at),
          })}
          {reason && <p>{reason}</p>}
        </li>
      ))}
    </ol>
  );
}
