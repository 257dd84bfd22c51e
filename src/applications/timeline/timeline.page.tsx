import { EmptyState, PageHeader, Section, Table, useFormats, useText, useWords } from '../../platform/index.js';
import type { ReadEvent, TimelineEvent } from './timeline.queries.js';

interface TimelineProps {
  events: readonly TimelineEvent[];
  reads: readonly ReadEvent[];
}

/** Two lists, latest first: what was done, and what was read. */
export function TimelinePage({ events, reads }: TimelineProps) {
  return (
    <>
      <PageHeader title={{ key: 'applications.timeline.title' }} />
      <Events events={events} />
      <Section title={{ key: 'applications.timeline.reads' }} lead={{ key: 'applications.timeline.reads.lead' }}>
        <Reads reads={reads} />
      </Section>
    </>
  );
}

function Events({ events }: Pick<TimelineProps, 'events'>) {
  const t = useText();
  const words = useWords();
  const { dateTime } = useFormats();
  return (
    <Table
      caption={{ key: 'applications.timeline.title' }}
      hideCaption
      rows={events}
      rowKey={(event) => `${event.at.toISOString()} ${event.text.key} ${event.about ?? ''}`}
      columns={[
        { heading: { key: 'applications.timeline.at' }, cell: ({ at }) => dateTime(at) },
        {
          heading: { key: 'applications.timeline.what' },
          cell: ({ text, about, reason }) => (
            <>
              {words(text)}
              {about && <>: {about}</>}
              {reason && <p class="quiet">{reason}</p>}
            </>
          ),
        },
        { heading: { key: 'applications.timeline.by' }, cell: ({ by }) => by ?? t('applications.timeline.no_account') },
      ]}
    />
  );
}

function Reads({ reads }: Pick<TimelineProps, 'reads'>) {
  const t = useText();
  const { dateTime } = useFormats();
  if (reads.length === 0) return <EmptyState title={{ key: 'applications.timeline.unread' }} />;
  return (
    <Table
      caption={{ key: 'applications.timeline.reads' }}
      hideCaption
      rows={reads}
      rowKey={(read) => `${read.at.toISOString()} ${read.group} ${read.by ?? ''}`}
      columns={[
        { heading: { key: 'applications.timeline.at' }, cell: ({ at }) => dateTime(at) },
        { heading: { key: 'applications.timeline.group' }, cell: ({ group }) => group },
        {
          heading: { key: 'applications.timeline.by' },
          cell: ({ by, actorKind }) =>
            by ?? t(actorKind === 'system' ? 'applications.timeline.portal' : 'applications.timeline.no_account'),
        },
      ]}
    />
  );
}
