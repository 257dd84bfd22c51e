import {
  Alert,
  Button,
  EmptyState,
  Form,
  newForm,
  PageHeader,
  Section,
  Table,
  useLocale,
  useText,
  type Column,
  type FormState,
  type Text,
} from '../../platform/index.js';
import { moneyIn } from '../fees/documents/money.js';
import { FundFields } from './fund-fields.js';
import type { AwardLine, Scholarships } from './scholarships.queries.js';
import type { YlsFund } from './yls-fund.entity.js';

interface ScholarshipsPageProps {
  scholarships: Scholarships;
  /** Of a new fund. */
  form: FormState;
}

/** What funds have and have given, and what their rules would give now. */
export function ScholarshipsPage({ scholarships, form }: ScholarshipsPageProps) {
  const { summit, funds } = scholarships;
  return (
    <>
      <PageHeader eyebrow={summit.name} title={{ key: 'yls.fund.title' }} lead={{ key: 'yls.fund.lead' }} />
      {funds.length > 0 && <Funds scholarships={scholarships} />}
      {funds.length > 0 && <ByRule scholarships={scholarships} />}
      <Section title={{ key: 'yls.fund.new' }}>
        <Form action={`/yls/summits/${summit.id}/funds`} form={form}>
          <FundFields />
          <Button text={{ key: 'yls.fund.add' }} kind="secondary" />
        </Form>
      </Section>
    </>
  );
}

function useMoney({ currency }: Scholarships['summit']): (cents: number) => string {
  const { locale } = useLocale();
  return (cents) => moneyIn(cents, currency, locale);
}

function Funds({ scholarships: { summit, funds } }: { scholarships: Scholarships }) {
  const t = useText();
  const money = useMoney(summit);
  const columns: Column<YlsFund>[] = [
    {
      heading: { key: 'yls.fund.name' },
      cell: ({ id, name }) => <a href={`/yls/summits/${summit.id}/funds/${id}`}>{name}</a>,
    },
    { heading: { key: 'yls.fund.budget' }, cell: ({ budgetCents }) => money(budgetCents), numeric: true },
    { heading: { key: 'yls.fund.given' }, cell: ({ grantedCents }) => money(grantedCents), numeric: true },
    {
      heading: { key: 'yls.fund.left' },
      cell: ({ budgetCents, grantedCents }) => money(budgetCents - grantedCents),
      numeric: true,
    },
    {
      heading: { key: 'yls.fund.rule' },
      cell: (fund) =>
        sentencesOf(fund)
          .map((text) => t(text.key, text.params))
          .join(' '),
    },
  ];
  const title = { key: 'yls.fund.title' };
  return <Table caption={title} hideCaption columns={columns} rows={funds} rowKey={({ id }) => id} />;
}

const sentence = (name: string, percent = 0) => ({ key: `yls.fund.rule.${name}`, params: { percent } });

/** A fund's rule as sentences. */
function sentencesOf({ wholePercent, partPercent, audience, oneOfEach }: YlsFund): Text[] {
  if (wholePercent === 0) return [sentence('by-hand')];
  return [
    sentence('whole', wholePercent),
    ...(partPercent > 0 ? [sentence('part', partPercent)] : []),
    ...(audience === 'all' ? [] : [sentence(audience)]),
    ...(oneOfEach ? [sentence('one-of-each')] : []),
  ];
}

/** What would be given, shown before it is. */
function ByRule({ scholarships }: { scholarships: Scholarships }) {
  const { summit, lines, isAsked, awarded, fingerprint } = scholarships;
  const title = { key: 'yls.fund.by-rule' };
  const amount = useMoney(summit)(awarded.cents);
  return (
    <Section title={title} lead={{ key: 'yls.fund.by-rule.lead' }}>
      {!isAsked && (
        <Alert tone="warning" title={{ key: 'yls.fund.not-asked' }} text={{ key: 'yls.fund.not-asked.text' }} />
      )}
      {lines.length === 0 ? (
        <EmptyState title={{ key: 'yls.fund.nobody' }} text={{ key: 'yls.fund.nobody.text' }} />
      ) : (
        <Table
          caption={title}
          hideCaption
          columns={useAwardColumns(summit)}
          rows={lines}
          rowKey={({ registrationId }) => registrationId}
        />
      )}
      {awarded.count > 0 && (
        <Form action={`/yls/summits/${summit.id}/funds/awards`} form={newForm()}>
          <input type="hidden" name="seen" value={fingerprint} />
          <Button text={{ key: 'yls.fund.give', params: { count: awarded.count, amount } }} />
        </Form>
      )}
    </Section>
  );
}

function useAwardColumns(summit: Scholarships['summit']): Column<AwardLine>[] {
  const t = useText();
  const money = useMoney(summit);
  return [
    {
      heading: { key: 'yls.review.applicant' },
      cell: ({ registrationId, name }) => <a href={`/yls/registrations/${registrationId}`}>{name}</a>,
    },
    { heading: { key: 'yls.fund.need' }, cell: ({ need }) => t(`yls.fund.need.${need}`) },
    {
      heading: { key: 'yls.fund.would-get' },
      cell: ({ award, missed }) => (award ? money(award.cents) : t(`yls.fund.missed.${missed}`)),
    },
    { heading: { key: 'yls.aid.fund' }, cell: ({ award }) => award?.fund ?? '–' },
  ];
}
