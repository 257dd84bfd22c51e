import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  newForm,
  PageHeader,
  Pagination,
  Section,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TextArea,
  TextField,
  useFormats,
  useLocale,
  useText,
  type Column,
  type FormState,
} from '../../../platform/index.js';
import { moneyIn } from '../documents/money.js';
import { shownReference } from '../ledger/payment-reference.js';
import type { FeesAsked } from './fees.schema.js';
import { SHOWN } from './shown.js';
import type { PayerLine, SummitFees } from './summit-fees.queries.js';

interface SummitFeesProps {
  fees: SummitFees;
  asked: FeesAsked;
  /** Of the terms. */
  form: FormState;
}

/** The books of a summit: sums, who owes what, and how families pay. */
export function SummitFeesPage({ fees, asked, form }: SummitFeesProps) {
  const { summit, lines, counts, after } = fees;
  const title = { key: 'yls.books.title' };
  const path = `/yls/summits/${summit.id}/fees`;
  const search = asked.find ? `&find=${encodeURIComponent(asked.find)}` : '';
  return (
    <>
      <PageHeader eyebrow={summit.name} title={title} lead={{ key: 'yls.books.lead' }} />
      <Sums fees={fees} />
      <Form action={path} method="get" form={newForm({ find: asked.find })}>
        <TextField name="find" label={{ key: 'yls.books.find' }} hint={{ key: 'yls.books.find.hint' }} optional />
        <Button text={{ key: 'yls.books.search' }} kind="secondary" />
      </Form>
      <Tabs
        label={title}
        tabs={SHOWN.map((one) => ({
          href: `${path}?show=${one}${search}`,
          text: { key: `yls.books.show.${one}` },
          count: counts[one],
          isCurrent: one === asked.show,
        }))}
      />
      {lines.length > 0 ? (
        <Table caption={title} hideCaption columns={useColumns(summit.currency)} rows={lines} rowKey={({ id }) => id} />
      ) : (
        <p>{useText()('yls.books.nobody')}</p>
      )}
      <Pagination next={after ? `${path}?show=${asked.show}${search}&after=${after}` : undefined} />
      <ButtonRow>
        <ButtonLink href={`${path}/ledger?format=csv`} text={{ key: 'yls.books.csv' }} kind="secondary" />
        <ButtonLink href={`${path}/ledger?format=xlsx`} text={{ key: 'yls.books.xlsx' }} kind="secondary" />
      </ButtonRow>
      <Terms path={path} form={form} />
    </>
  );
}

function Sums({ fees: { sums, summit } }: { fees: SummitFees }) {
  const { locale } = useLocale();
  const row = (name: string, cents: number) => ({
    label: { key: `yls.books.sum.${name}` },
    value: moneyIn(cents, summit.currency, locale),
  });
  const { charged, aided, paid, open, overdue, credit, refundDue } = sums;
  return (
    <SummaryList
      rows={[
        row('charged', charged),
        row('aided', aided),
        row('paid', paid),
        row('open', open),
        row('overdue', overdue),
        row('credit', credit),
        row('refund', refundDue),
      ]}
    />
  );
}

function useColumns(currency: string): Column<PayerLine>[] {
  const t = useText();
  const { day } = useFormats();
  const { locale } = useLocale();
  const money = (cents: number) => (cents === 0 ? '–' : moneyIn(cents, currency, locale));
  return [
    {
      heading: { key: 'yls.books.student' },
      cell: ({ registrationId, student }) =>
        registrationId ? <a href={`/yls/registrations/${registrationId}/fees`}>{student}</a> : student,
    },
    { heading: { key: 'yls.books.reference' }, cell: ({ reference }) => shownReference(reference) },
    { heading: { key: 'yls.books.sum.paid' }, cell: ({ paid }) => money(paid), numeric: true },
    { heading: { key: 'yls.books.sum.open' }, cell: ({ open, credit }) => money(open - credit), numeric: true },
    { heading: { key: 'yls.books.sum.refund' }, cell: ({ refundDue }) => money(refundDue), numeric: true },
    { heading: { key: 'yls.books.due' }, cell: ({ dueOn }) => day(dueOn) },
    {
      heading: { key: 'yls.books.state' },
      cell: ({ state }) => (state ? <Tag text={t(`yls.state.${state}`)} /> : '–'),
    },
  ];
}

/** What invoices say about paying. */
const Terms = ({ path, form }: { path: string; form: FormState }) => (
  <Section title={{ key: 'yls.books.terms' }} lead={{ key: 'yls.books.terms.lead' }}>
    <Form action={`${path}/terms`} form={form}>
      <TextArea
        name="payTo"
        label={{ key: 'yls.books.pay-to' }}
        hint={{ key: 'yls.books.pay-to.hint' }}
        rows={4}
        optional
      />
      <TextField name="payWithinDays" label={{ key: 'yls.books.within' }} inputMode="numeric" width="short" />
      <Button text={{ key: 'yls.desk.save' }} kind="secondary" />
    </Form>
  </Section>
);
