import {
  Alert,
  Button,
  EmptyState,
  Form,
  newForm,
  PageHeader,
  Section,
  SummaryList,
  Table,
  useFormats,
  useLocale,
  useText,
  type Column,
} from '../../../platform/index.js';
import { numberShown } from '../documents/document-words.js';
import { moneyIn } from '../documents/money.js';
import type { FeeFile } from '../fees.queries.js';
import type { Move } from '../ledger-moves.js';
import type { HowToPay } from '../payments/payment-provider.js';

export interface FamilyFees {
  /** Null for whom nothing was asked. */
  file: FeeFile | null;
  how: (HowToPay & { takesCards: boolean }) | null;
  /** The ISO day that it is at the summit. */
  today: string;
  /** Where papers lie, and where a card is paid. */
  path: string;
  /** What follows an address below it, such as the language. */
  query: string;
}

/** What a family has to pay, how, and what was paid: for the student with an account and for the guardian by a link. */
export function FamilyFeesPage(fees: FamilyFees) {
  const { file } = fees;
  const title = { key: 'yls.fees.title' };
  if (!file)
    return (
      <>
        <PageHeader title={title} />
        <EmptyState title={{ key: 'yls.fees.none' }} text={{ key: 'yls.fees.none.text' }} />
      </>
    );
  return (
    <>
      <PageHeader eyebrow={file.summit.name} title={title} lead={file.payer.student} />
      <Standing fees={fees} file={file} />
      {fees.how && file.stand.open > 0 && <How fees={fees} how={fees.how} file={file} />}
      <Moves file={file} />
      <Papers fees={fees} file={file} />
    </>
  );
}

const useMoney = ({ payer: { currency } }: FeeFile) => {
  const { locale } = useLocale();
  return (cents: number) => moneyIn(cents, currency, locale);
};

/** How it stands, the open sum first. */
function Standing({ fees: { today }, file }: { fees: FamilyFees; file: FeeFile }) {
  const money = useMoney(file);
  const { open, credit, refundDue } = file.stand;
  const { dueOn } = file.payer;
  const isLate = today > dueOn;
  const until = new Date(`${dueOn}T12:00:00Z`);
  const said = (name: string, cents: number) => ({ key: `yls.fees.${name}`, params: { amount: money(cents) } });
  return (
    <>
      {open > 0 && (
        <Alert
          tone={isLate ? 'warning' : 'info'}
          title={said('open', open)}
          text={{ key: isLate ? 'yls.fees.late' : 'yls.fees.due', params: { until } }}
        />
      )}
      {open === 0 && refundDue === 0 && <Alert tone="success" slim text={{ key: 'yls.fees.settled' }} />}
      {credit > 0 && <Alert tone="info" title={said('credit', credit)} text={{ key: 'yls.fees.credit.text' }} />}
      {refundDue > 0 && <Alert tone="info" title={said('refund', refundDue)} />}
    </>
  );
}

function How({
  fees: { path, query },
  how,
  file,
}: {
  fees: FamilyFees;
  how: HowToPay & { takesCards: boolean };
  file: FeeFile;
}) {
  const money = useMoney(file);
  const amount = { label: { key: 'yls.fees.amount' }, value: money(file.stand.open) };
  return (
    <Section title={{ key: 'yls.fees.how' }} lead={how.text}>
      <SummaryList
        rows={[amount, ...how.facts].map(({ label, value }) => ({
          label,
          value: (
            <span class="yls-fees__data" dir="auto">
              {value}
            </span>
          ),
        }))}
      />
      {how.takesCards && (
        <Form action={`${path}/card${query}`} form={newForm()}>
          <Button text={{ key: 'yls.fees.how.card' }} />
        </Form>
      )}
    </Section>
  );
}

function Moves({ file }: { file: FeeFile }) {
  const t = useText();
  const { day } = useFormats();
  const money = useMoney(file);
  const columns: Column<Move>[] = [
    { heading: { key: 'yls.fees.what' }, cell: ({ kind }) => t(`yls.fees.kind.${kind}`) },
    { heading: { key: 'yls.fees.day' }, cell: ({ occurredOn }) => day(occurredOn) },
    { heading: { key: 'yls.fees.amount' }, cell: ({ cents }) => money(cents), numeric: true },
  ];
  return (
    <Section title={{ key: 'yls.fees.moves' }}>
      <Table
        caption={{ key: 'yls.fees.moves' }}
        hideCaption
        columns={columns}
        rows={file.moves}
        rowKey={({ key }) => key}
      />
    </Section>
  );
}

function Papers({ fees: { path, query }, file: { papers, moves, summit } }: { fees: FamilyFees; file: FeeFile }) {
  const t = useText();
  const receipts = moves.filter(({ receiptNumber }) => receiptNumber !== null);
  return (
    <Section title={{ key: 'yls.fees.papers' }}>
      <ul class="yls-rows">
        {papers.map(({ id, kind, number }) => (
          <li key={id}>
            <a href={`${path}/invoices/${id}${query}`}>
              {t(`yls.fees.paper.${kind}`, { number: numberShown(summit, number) })}
            </a>
          </li>
        ))}
        {receipts.map(({ entryId, receiptNumber }) => (
          <li key={entryId}>
            <a href={`${path}/receipts/${entryId}${query}`}>
              {t('yls.fees.paper.receipt', { number: numberShown(summit, receiptNumber!) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
