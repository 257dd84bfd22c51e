import {
  Button,
  Form,
  formOf,
  Section,
  Select,
  Table,
  Tabs,
  useLocale,
  useText,
  type Column,
} from '../../platform/index.js';
import { labelOf } from '../../registry/index.js';
import type { PipelineProps } from './pipeline.page.js';
import type { PipelineCount } from './pipeline.queries.js';
import { SIDES, type PipelineAsked } from './pipeline.schema.js';
import { STAGES, type Stage } from './stage.js';

/** Beyond this a member or a community is found by the filter. */
const SHOWN = 30;

/** How many applications are at each stage, counted by receiving member, sending community or sponsor. */
export function PipelineCounts({ asked, pipeline: { counts }, names }: PipelineProps) {
  const nameOf = useNames(names, asked);
  const t = useText();
  const { by = 'member', term } = asked;
  const caption = { key: 'exchange.desk.counts' };
  const columns: Column<PipelineCount>[] = [
    { heading: { key: `exchange.desk.by.${by}` }, cell: ({ of }) => nameOf(of) },
    ...STAGES.map((stage) => ({
      heading: { key: `exchange.stage.${stage}` },
      numeric: true,
      cell: (count: PipelineCount) => <Count count={count} asked={asked} stage={stage} />,
    })),
  ];
  const rows = counts.toSorted((one, other) => nameOf(one.of).localeCompare(nameOf(other.of)));
  return (
    <Section title={caption}>
      <Tabs
        label={caption}
        tabs={SIDES.map((side) => ({
          href: `/exchange?${addressOf({ by: side, term })}`,
          text: { key: `exchange.desk.by.${side}` },
          isCurrent: side === by,
        }))}
      />
      {rows.length > 0 && (
        <Table
          caption={caption}
          hideCaption
          columns={columns}
          rows={rows.slice(0, SHOWN)}
          rowKey={({ of }) => of ?? '–'}
        />
      )}
      {rows.length > SHOWN && <p>{t('exchange.desk.more', { count: rows.length - SHOWN })}</p>}
    </Section>
  );
}

function Count({ count: { of, stages }, asked, stage }: { count: PipelineCount; asked: PipelineAsked; stage: Stage }) {
  if (stages[stage] === 0) return <>–</>;
  if (of === null) return <>{stages[stage]}</>;
  const { by, term } = asked;
  return <a href={`/exchange?${addressOf({ by, term, of, stage })}#students`}>{stages[stage]}</a>;
}

/** Which of the applications are listed. */
export function PipelineFilters({ asked, pipeline: { counts, terms }, names }: PipelineProps) {
  const nameOf = useNames(names, asked);
  const { by = 'member' } = asked;
  const choices = counts.flatMap(({ of }) => (of ? [{ value: of, label: nameOf(of) }] : []));
  return (
    <Form action="/exchange" method="get" form={formOf({ stage: asked.stage, term: asked.term, of: asked.of })} wide>
      <input type="hidden" name="by" value={by} />
      <div class="exchange-filters">
        <Select
          name="stage"
          label={{ key: 'exchange.desk.stage' }}
          empty={{ key: 'exchange.desk.live' }}
          choices={STAGES.map((stage) => ({ value: stage, label: { key: `exchange.stage.${stage}` } }))}
        />
        <Select
          name="term"
          label={{ key: 'exchange.desk.term' }}
          empty={{ key: 'exchange.desk.all' }}
          choices={terms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {choices.length > 1 && (
          <Select
            name="of"
            label={{ key: `exchange.desk.by.${by}` }}
            empty={{ key: 'exchange.desk.all' }}
            choices={choices.toSorted((one, other) => one.label.localeCompare(other.label))}
          />
        )}
        <Button text={{ key: 'exchange.desk.show' }} kind="secondary" />
      </div>
    </Form>
  );
}

function useNames({ members, communities, sponsors }: PipelineProps['names'], { by = 'member' }: PipelineAsked) {
  const t = useText();
  const { locale } = useLocale();
  return (id: string | null): string => {
    if (id === null) return t('exchange.desk.not-nominated');
    const community = communities.get(id);
    if (by === 'community') return community ? labelOf(community, locale) : id;
    return (by === 'sponsor' ? sponsors : members).get(id) ?? id;
  };
}

export function addressOf(asked: PipelineAsked): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}
