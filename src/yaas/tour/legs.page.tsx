import {
  Button,
  DateField,
  EmptyState,
  Form,
  PageHeader,
  Section,
  Select,
  Table,
  Tag,
  TextField,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { MemberOnDay } from '../../registry/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { inLocale } from '../editions/localized.js';
import type { TourStop } from './tour.queries.js';

interface LegsProps {
  legs: readonly TourStop[];
  /** Those whose rules have a tour; for staff. */
  editions: readonly EditionWithRules[];
  members: readonly MemberOnDay[];
  form: FormState;
  isStaff: boolean;
}

export function LegsPage({ legs, editions, members, form, isStaff }: LegsProps) {
  return (
    <>
      <PageHeader title={{ key: 'yaas.tour.legs' }} lead={{ key: 'yaas.tour.legs.lead' }} />
      {legs.length > 0 ? <Legs legs={legs} /> : <EmptyState title={{ key: 'yaas.tour.no_legs' }} icon="place" />}
      {isStaff && editions.length > 0 && <PlanForm editions={editions} members={members} form={form} />}
    </>
  );
}

function Legs({ legs }: Pick<LegsProps, 'legs'>) {
  const t = useText();
  const { day } = useFormats();
  return (
    <Table
      caption={{ key: 'yaas.tour.legs' }}
      hideCaption
      rows={legs}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: { key: 'yaas.tour.venue' },
          cell: ({ id, city, venue }) => <a href={`/yaas/tour/${id}`}>{`${city}: ${venue}`}</a>,
        },
        { heading: { key: 'yaas.tour.from_on' }, cell: ({ fromOn }) => day(fromOn) },
        { heading: { key: 'yaas.tour.until_on' }, cell: ({ untilOn }) => day(untilOn) },
        { heading: { key: 'yaas.tour.works' }, cell: ({ works }) => works, numeric: true },
        {
          heading: { key: 'yaas.tour.state' },
          cell: ({ state }) => (
            <Tag text={t(`yaas.tour.state.${state}`)} tone={state === 'open' ? 'active' : 'neutral'} />
          ),
        },
      ]}
    />
  );
}

function PlanForm({ editions, members, form }: Omit<LegsProps, 'legs' | 'isStaff'>) {
  const { locale } = useLocale();
  const years = editions.map(({ id, year, theme }) => ({ value: id, label: `${year}: ${inLocale(theme, locale)}` }));
  const hosts = members.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Section title={{ key: 'yaas.tour.plan' }}>
      <Form action="/yaas/tour" form={form}>
        <Select name="editionId" label={{ key: 'yaas.exhibit.edition' }} choices={years} empty={false} />
        <Select name="hostMemberId" label={{ key: 'yaas.tour.member' }} choices={hosts} />
        <TextField
          name="venue"
          label={{ key: 'yaas.tour.venue' }}
          hint={{ key: 'yaas.tour.venue.hint' }}
          maxLength={300}
        />
        <TextField name="hours" label={{ key: 'yaas.tour.hours' }} optional maxLength={300} />
        <DateField name="fromOn" label={{ key: 'yaas.tour.from_on' }} />
        <DateField name="untilOn" label={{ key: 'yaas.tour.until_on' }} />
        <Button text={{ key: 'yaas.tour.plan' }} />
      </Form>
    </Section>
  );
}
