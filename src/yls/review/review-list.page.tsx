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
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { DECISIONS } from '../registration/registration-state.js';
import type { ReviewLine, ReviewList } from './review.queries.js';
import type { ListAsked } from './review.schema.js';

interface ReviewListProps {
  list: ReviewList;
  show: ListAsked['show'];
  /** Of a new fund. */
  form: FormState;
}

const SHOWN = ['all', 'undecided', ...DECISIONS] as const;

/** All applications of a summit, with what reviewers found and what is decided; students see none of it before the release. */
export function ReviewListPage({ list, show, form }: ReviewListProps) {
  const columns = useColumns(list.isOrganiser);
  const title = { key: 'yls.review.title' };
  const path = `/yls/summits/${list.summit.id}/review`;
  return (
    <>
      <PageHeader eyebrow={list.summit.name} title={title} lead={{ key: 'yls.review.lead' }} />
      {list.isOrganiser && <Release list={list} />}
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
      {list.isOrganiser && <Funds list={list} form={form} />}
    </>
  );
}

/** How far it is, and the button that tells everybody at once. */
function Release({ list: { summit, counts } }: { list: ReviewList }) {
  return (
    <>
      <FigureRow>
        <Figure value={counts.undecided} label={{ key: 'yls.review.show.undecided' }} />
        <Figure value={counts.admit} label={{ key: 'yls.review.show.admit' }} />
        <Figure value={counts.taken} label={{ key: 'yls.review.taken', params: { capacity: summit.capacity } }} />
      </FigureRow>
      {summit.state === 'closed' && counts.undecided === 0 && (
        <Form action={`/yls/summits/${summit.id}/release`} form={newForm()}>
          <Button text={{ key: 'yls.review.release' }} big />
        </Form>
      )}
    </>
  );
}

function useColumns(isOrganiser: boolean): Column<ReviewLine>[] {
  const t = useText();
  const { number } = useFormats();
  const called = ({ name, number: at }: ReviewLine) => name ?? t('yls.review.number', { number: at });
  return [
    {
      heading: { key: 'yls.review.applicant' },
      cell: (line) => <a href={`/yls/registrations/${line.id}`}>{called(line)}</a>,
    },
    ...(isOrganiser ? [{ heading: { key: 'yls.review.from' }, cell: ({ from }: ReviewLine) => from }] : []),
    { heading: { key: 'yls.review.reviews' }, cell: ({ reviews }) => number(reviews), numeric: true },
    { heading: { key: 'yls.review.mean' }, cell: ({ mean }) => (mean === null ? '–' : number(mean)), numeric: true },
    {
      heading: { key: 'yls.review.decision' },
      cell: ({ decision }) => (decision ? <Tag text={{ key: `yls.decision.${decision}` }} /> : '–'),
    },
    { heading: { key: 'yls.review.state' }, cell: ({ state }) => t(`yls.state.${state}`) },
  ];
}

/** Money for scholarships: what there is, and what is given. */
function Funds({ list: { summit, funds }, form }: { list: ReviewList; form: FormState }) {
  const t = useText();
  const { number } = useFormats();
  return (
    <Section title={{ key: 'yls.fund.title' }}>
      <ul class="yls-rows">
        {funds.map(({ id, name, budgetCents, grantedCents }) => (
          <li key={id}>
            {t('yls.fund.stands', { name, given: number(grantedCents / 100), budget: number(budgetCents / 100) })}
          </li>
        ))}
      </ul>
      <Form action={`/yls/summits/${summit.id}/funds`} form={form}>
        <TextField name="name" label={{ key: 'yls.fund.name' }} />
        <TextField name="budgetCents" label={{ key: 'yls.fund.budget' }} inputMode="decimal" width="short" />
        <Button text={{ key: 'yls.fund.add' }} kind="secondary" />
      </Form>
    </Section>
  );
}
