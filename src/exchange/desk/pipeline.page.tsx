import {
  EmptyState,
  PageHeader,
  Pagination,
  Section,
  Table,
  useFormats,
  useLocale,
  useText,
  type Column,
} from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import type { Names } from './names.js';
import { addressOf, PipelineCounts, PipelineFilters } from './pipeline-counts.js';
import { HomelessAlert } from './homeless-alert.js';
import type { Pipeline, PipelineLine } from './pipeline.queries.js';
import type { PipelineAsked } from './pipeline.schema.js';
import { ApplicationStateTag, TurnTag } from './state-tag.js';

export interface PipelineProps {
  asked: PipelineAsked;
  pipeline: Pipeline;
  names: Names;
}

/** The pipeline: those who must be placed at once, how many are where, and below it each student with what is next and what blocks it. */
export function PipelinePage(props: PipelineProps) {
  const { asked, pipeline, names } = props;
  const columns = useColumns(names);
  const caption = { key: 'exchange.desk.students' };
  return (
    <>
      <PageHeader title={{ key: 'exchange.desk.title' }} lead={{ key: 'exchange.desk.lead' }} />
      <HomelessAlert students={pipeline.homeless} />
      <PipelineCounts {...props} />
      <Section title={caption} id="students">
        <PipelineFilters {...props} />
        {pipeline.lines.length === 0 ? (
          <EmptyState title={{ key: 'exchange.desk.none' }} text={{ key: 'exchange.desk.none.text' }} />
        ) : (
          <Table caption={caption} hideCaption columns={columns} rows={pipeline.lines} rowKey={({ id }) => id} />
        )}
        <Pagination next={pipeline.after && `/exchange?${addressOf({ ...asked, after: pipeline.after })}`} />
      </Section>
    </>
  );
}

function useColumns({ members, communities }: Names): Column<PipelineLine>[] {
  const { locale } = useLocale();
  const { date } = useFormats();
  return [
    {
      heading: { key: 'exchange.desk.student' },
      cell: ({ id, student }) => <a href={`/exchange/applications/${id}`}>{student}</a>,
    },
    {
      heading: { key: 'exchange.desk.from' },
      cell: ({ sendingCommunityId }) => {
        const community = communities.get(sendingCommunityId);
        return community ? labelOf(community, locale) : '–';
      },
    },
    { heading: { key: 'exchange.desk.to' }, cell: ({ scope }) => (scope && members.get(scope)) ?? '–' },
    { heading: { key: 'exchange.desk.term' }, cell: ({ term }) => term },
    { heading: { key: 'exchange.desk.state' }, cell: ({ state }) => <ApplicationStateTag state={state} /> },
    { heading: { key: 'exchange.desk.next' }, cell: (line) => <Waits line={line} /> },
    { heading: { key: 'exchange.desk.turn' }, cell: ({ next }) => <TurnTag turn={next.turn} /> },
    { heading: { key: 'exchange.desk.since' }, cell: ({ openedAt }) => date(openedAt) },
  ];
}

/** The headline, and the paragraphs in its way; the sentences stand on the application's page. */
function Waits({ line: { next } }: { line: PipelineLine }) {
  const t = useText();
  const paragraphs = new Set(next.against.map(({ cites }) => cites.replace(/^22 CFR 62\.25/, '')));
  return (
    <div>
      {t(`exchange.next.${next.what}`)}
      {paragraphs.size > 0 && <small class="exchange-blocks">{[...paragraphs].join(' · ')}</small>}
    </div>
  );
}
