import {
  Button,
  Figure,
  FigureRow,
  Form,
  newForm,
  PageHeader,
  Pagination,
  Section,
  Table,
  Tabs,
  Tag,
  useFormats,
  useText,
  type Column,
} from '../../platform/index.js';
import { planningPath } from '../../judging/index.js';
import { YLS } from '../form/yls-definition.js';
import { DECISIONS } from '../registration/registration-state.js';
import { APPLICATIONS } from '../review/summit-competition.js';
import type { DecisionLine, DecisionList } from './decision-list.queries.js';
import type { ListAsked } from './decision.schema.js';
import { percent } from './percent.js';

interface DecisionListProps {
  list: DecisionList;
  show: ListAsked['show'];
}

const SHOWN = ['all', 'undecided', ...DECISIONS] as const;

/** All applications of a summit, with what juries found and what is decided; students see none of it before the release. */
export function DecisionListPage({ list, show }: DecisionListProps) {
  const columns = useColumns();
  const title = { key: 'yls.review.title' };
  const path = `/yls/summits/${list.summit.id}/review`;
  return (
    <>
      <PageHeader eyebrow={list.summit.name} title={title} lead={{ key: 'yls.review.lead' }} />
      <Standing list={list} />
      <Rounds list={list} />
      <Tabs
        label={title}
        tabs={SHOWN.map((one) => ({
          href: `${path}?show=${one}`,
          text: { key: `yls.review.show.${one}` },
          isCurrent: one === show,
        }))}
      />
      <Table caption={title} hideCaption columns={columns} rows={list.lines} rowKey={({ id }) => id} />
      <Pagination next={list.after ? `${path}?show=${show}&after=${list.after}` : undefined} />
    </>
  );
}

/** How far it is, and the buttons that decide for all by the ranking, and tell everybody at once. */
function Standing({ list: { summit, counts } }: { list: DecisionList }) {
  return (
    <>
      <FigureRow>
        <Figure value={counts.undecided} label={{ key: 'yls.review.show.undecided' }} />
        <Figure value={counts.admit} label={{ key: 'yls.review.show.admit' }} />
        <Figure value={counts.taken} label={{ key: 'yls.review.taken', params: { capacity: summit.capacity } }} />
      </FigureRow>
      {counts.suggested > 0 && (
        <Form action={`/yls/summits/${summit.id}/suggestions`} form={newForm()}>
          <Button text={{ key: 'yls.review.suggestions.take', params: { count: counts.suggested } }} kind="secondary" />
        </Form>
      )}
      {summit.state === 'closed' && counts.undecided === 0 && (
        <Form action={`/yls/summits/${summit.id}/release`} form={newForm()}>
          <Button text={{ key: 'yls.review.release' }} big />
        </Form>
      )}
    </>
  );
}

/** The juries, which the judging desk runs. */
function Rounds({ list: { summit, rounds } }: { list: DecisionList }) {
  const t = useText();
  const works = { programme: YLS, editionId: summit.id, levelId: summit.id, category: APPLICATIONS };
  return (
    <Section title={{ key: 'yls.review.rounds' }} lead={{ key: 'yls.review.rounds.lead' }}>
      <ul class="yls-rows">
        {rounds.map(({ id, name, state }) => (
          <li key={id}>
            <a href={`/judging/rounds/${id}`}>{name}</a> <Tag text={{ key: `judging.round.state.${state}` }} />
          </li>
        ))}
        <li>
          <a href={planningPath(works)}>{t('yls.review.rounds.plan')}</a>
        </li>
      </ul>
    </Section>
  );
}

function useColumns(): Column<DecisionLine>[] {
  const t = useText();
  const { number } = useFormats();
  const shareOf = (share: number | null) => (share === null ? '–' : number(percent(share)));
  return [
    { heading: { key: 'yls.review.number' }, cell: (line) => number(line.number), numeric: true },
    {
      heading: { key: 'yls.review.applicant' },
      cell: ({ id, name }) => <a href={`/yls/registrations/${id}`}>{name}</a>,
    },
    {
      heading: { key: 'yls.review.from' },
      cell: ({ from, delegation }) => (delegation ? `${from} · ${delegation}` : from),
    },
    {
      heading: { key: 'yls.review.score' },
      cell: ({ score, isWithheld }) => (isWithheld ? t('yls.review.withheld') : shareOf(score)),
      numeric: true,
    },
    {
      heading: { key: 'yls.review.range' },
      cell: ({ low, high }) => (low === null ? '–' : `${shareOf(low)}–${shareOf(high)}`),
    },
    {
      heading: { key: 'yls.review.suggestion' },
      cell: ({ suggestion }) => (suggestion ? t(`yls.decision.${suggestion}`) : '–'),
    },
    {
      heading: { key: 'yls.review.decision' },
      cell: ({ decision }) => (decision ? <Tag text={{ key: `yls.decision.${decision}` }} /> : '–'),
    },
    { heading: { key: 'yls.review.state' }, cell: ({ state }) => t(`yls.state.${state}`) },
  ];
}
