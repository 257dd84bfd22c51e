import {
  Button,
  DateField,
  EmptyState,
  Form,
  PageHeader,
  Radios,
  Section,
  Select,
  Table,
  Tag,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import type { BallotLine } from './ballots.queries.js';

interface BallotsProps {
  ballots: readonly BallotLine[];
  /** Those whose rules have a people's choice. */
  editions: readonly EditionWithRules[];
  form: FormState;
}

export function BallotsPage({ ballots, editions, form }: BallotsProps) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <PageHeader title={{ key: 'yaas.ballots.title' }} lead={{ key: 'yaas.ballots.lead' }} />
      {ballots.length > 0 && (
        <Table
          caption={{ key: 'yaas.ballots.title' }}
          hideCaption
          rows={ballots}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: { key: 'yaas.exhibit.edition' },
              cell: ({ id, year }) => <a href={`/yaas/ballots/${id}`}>{year}</a>,
            },
            {
              heading: { key: 'yaas.ballots.state' },
              cell: ({ state }) => <Tag text={t(`yaas.ballot.state.${state}`)} />,
            },
            { heading: { key: 'yaas.ballots.opens' }, cell: ({ opensAt }) => dateTime(opensAt) },
            { heading: { key: 'yaas.ballots.closes' }, cell: ({ closesAt }) => dateTime(closesAt) },
          ]}
        />
      )}
      {editions.length > 0 ? (
        <PlanForm editions={editions} form={form} />
      ) : (
        <EmptyState title={{ key: 'yaas.ballots.off' }} text={{ key: 'yaas.ballots.off.text' }} icon="lock" />
      )}
    </>
  );
}

function PlanForm({ editions, form }: Omit<BallotsProps, 'ballots'>) {
  const t = useText();
  const { locale } = useLocale();
  const years = editions.map(({ id, year, theme }) => ({ value: id, label: `${year}: ${inLocale(theme, locale)}` }));
  const works = (['placed', 'shown'] as const).map((value) => ({ value, label: t(`yaas.ballots.works.${value}`) }));
  return (
    <Section title={{ key: 'yaas.ballots.plan' }}>
      <Form action="/yaas/ballots" form={form}>
        <Select name="editionId" label={{ key: 'yaas.exhibit.edition' }} choices={years} empty={false} />
        <Radios name="works" label={{ key: 'yaas.ballots.works' }} choices={works} defaultValue="placed" />
        <DateField name="opensOn" label={{ key: 'yaas.ballots.opens_on' }} />
        <DateField name="closesOn" label={{ key: 'yaas.ballots.closes_on' }} />
        <Button text={{ key: 'yaas.ballots.plan' }} />
      </Form>
    </Section>
  );
}
