import {
  Button,
  Checkboxes,
  DateField,
  Form,
  PageHeader,
  Radios,
  Section,
  Select,
  SummaryList,
  Table,
  TextArea,
  TextField,
  useFormats,
  useLocale,
  useText,
  type Column,
  type FormState,
  type Words,
} from '../../../platform/index.js';
import { numberShown } from '../documents/document-words.js';
import { moneyIn } from '../documents/money.js';
import type { FeeFile } from '../fees.queries.js';
import type { Move } from '../ledger-moves.js';
import { METHODS, REVERSIBLE } from '../ledger/accounts.js';
import { shownReference } from '../ledger/payment-reference.js';

/** The forms of the page, each as it was typed. */
export interface FeeForms {
  payment: FormState;
  back: FormState;
  letGo: FormState;
  reversal: FormState;
  due: FormState;
}

export interface RegistrationFeesProps {
  file: FeeFile;
  registrationId: string;
  forms: FeeForms;
  today: string;
  /** A new one for each form that writes into the ledger. */
  tokens: { payment: string; back: string; letGo: string };
}

/** What one family owes and has paid, and what staff write into the ledger. */
export function RegistrationFeesPage(props: RegistrationFeesProps) {
  const { file, registrationId, forms } = props;
  const { payer, stand } = file;
  const path = `/yls/registrations/${registrationId}/fees`;
  return (
    <>
      <PageHeader eyebrow={file.summit.name} title={payer.student} lead={{ key: 'yls.books.one.lead' }} />
      <Standing file={file} />
      <Moves file={file} path={path} />
      <MoneySection {...props} name="payment" path={`${path}/payments`} />
      {stand.refundDue + stand.credit > 0 && <MoneySection {...props} name="back" path={`${path}/refunds`} />}
      {stand.open > 0 && <LetGo {...props} path={path} />}
      <Reversal file={file} form={forms.reversal} path={path} />
      <Section title={{ key: 'yls.books.extend' }}>
        <Form action={`${path}/due`} form={forms.due}>
          <DateField name="dueOn" label={{ key: 'yls.books.due' }} defaultValue={payer.dueOn} />
          <Button text={{ key: 'yls.desk.save' }} kind="secondary" />
        </Form>
      </Section>
    </>
  );
}

const useMoney = ({ payer: { currency } }: FeeFile) => {
  const { locale } = useLocale();
  return (cents: number) => moneyIn(cents, currency, locale);
};

const row = (name: string, value: string) => ({ label: { key: `yls.books.${name}` }, value });

function Standing({ file }: { file: FeeFile }) {
  const money = useMoney(file);
  const { day } = useFormats();
  const { payer, stand } = file;
  return (
    <SummaryList
      rows={[
        row('billed', payer.billedTo),
        row('reference', shownReference(payer.reference)),
        row('due', day(payer.dueOn)),
        row('sum.charged', money(stand.charged)),
        row('sum.aided', money(stand.aided)),
        row('sum.paid', money(stand.paid)),
        row('sum.open', money(stand.open)),
        ...(stand.credit > 0 ? [row('sum.credit', money(stand.credit))] : []),
        ...(stand.refundDue > 0 ? [row('sum.refund', money(stand.refundDue))] : []),
      ]}
    />
  );
}

function Moves({ file, path }: { file: FeeFile; path: string }) {
  const t = useText();
  const { day } = useFormats();
  const money = useMoney(file);
  const paper = ({ entryId, receiptNumber }: Move) =>
    receiptNumber === null ? (
      '–'
    ) : (
      <a href={`${path}/receipts/${entryId}`}>
        {t('yls.fees.paper.receipt', { number: numberShown(file.summit, receiptNumber) })}
      </a>
    );
  const columns: Column<Move>[] = [
    { heading: { key: 'yls.fees.what' }, cell: ({ kind }) => t(`yls.fees.kind.${kind}`) },
    { heading: { key: 'yls.fees.day' }, cell: ({ occurredOn }) => day(occurredOn) },
    { heading: { key: 'yls.fees.amount' }, cell: ({ cents }) => money(cents), numeric: true },
    { heading: { key: 'yls.books.paper' }, cell: paper },
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
      <ul class="yls-rows">
        {file.papers.map(({ id, kind, number }) => (
          <li key={id}>
            <a href={`${path}/invoices/${id}`}>
              {t(`yls.fees.paper.${kind}`, { number: numberShown(file.summit, number) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Money that came, or went back. */
function MoneySection(props: RegistrationFeesProps & { name: 'payment' | 'back'; path: string }) {
  const { name, path, forms, tokens, today, file } = props;
  const { open, credit, refundDue } = file.stand;
  const usual = name === 'payment' ? open : refundDue + credit;
  return (
    <Section title={{ key: `yls.books.${name}` }} lead={{ key: `yls.books.${name}.lead` }}>
      <Form action={path} form={forms[name]}>
        <Token form={forms[name]} token={tokens[name]} />
        <TextField
          name="cents"
          label={{ key: 'yls.fees.amount' }}
          inputMode="decimal"
          width="short"
          defaultValue={usual > 0 ? (usual / 100).toFixed(2) : ''}
        />
        <DateField name="occurredOn" label={{ key: `yls.books.${name}.on` }} defaultValue={today} />
        <Radios
          name="method"
          label={{ key: 'yls.books.method' }}
          choices={METHODS.map((value) => ({ value, label: { key: `yls.paper.method.${value}` } }))}
          inline
          defaultValue="transfer"
        />
        <TextField
          name="reference"
          label={{ key: 'yls.books.statement' }}
          hint={{ key: 'yls.books.statement.hint' }}
          optional
        />
        {name === 'payment' && (
          <Checkboxes
            name="beyond"
            label={{ key: 'yls.books.beyond' }}
            choices={[{ value: 'yes', label: { key: 'yls.books.beyond.yes' } }]}
            optional
          />
        )}
        <Button text={{ key: `yls.books.${name}.record` }} />
      </Form>
    </Section>
  );
}

/** Kept when the form comes back, so that it counts once. */
const Token = ({ form, token }: { form: FormState; token: string }) => (
  <input type="hidden" name="token" value={String(form.values['token'] ?? token)} />
);

const LetGo = ({ forms, tokens, path }: RegistrationFeesProps & { path: string }) => (
  <Section title={{ key: 'yls.books.let-go' }} lead={{ key: 'yls.books.let-go.lead' }}>
    <Form action={`${path}/write-offs`} form={forms.letGo}>
      <Token form={forms.letGo} token={tokens.letGo} />
      <TextField name="cents" label={{ key: 'yls.fees.amount' }} inputMode="decimal" width="short" />
      <TextArea name="note" label={{ key: 'yls.books.why' }} rows={2} />
      <Button text={{ key: 'yls.books.let-go' }} kind="secondary" />
    </Form>
  </Section>
);

/** What was written wrongly is taken back by a further entry. */
function Reversal({ file, form, path }: { file: FeeFile; form: FormState; path: string }) {
  const t = useText();
  const { day } = useFormats();
  const money = useMoney(file);
  const reversible = file.moves.filter(({ kind, isReversed }) => REVERSIBLE.has(kind) && !isReversed);
  if (reversible.length === 0) return null;
  const label = ({ kind, occurredOn, cents }: Move): Words =>
    `${t(`yls.fees.kind.${kind}`)}, ${day(occurredOn)}, ${money(cents)}`;
  return (
    <Section title={{ key: 'yls.books.reverse' }} lead={{ key: 'yls.books.reverse.lead' }}>
      <Form action={`${path}/reversals`} form={form}>
        <Select
          name="entryId"
          label={{ key: 'yls.books.entry' }}
          choices={reversible.map((move) => ({ value: move.entryId, label: label(move) }))}
        />
        <TextArea name="note" label={{ key: 'yls.books.why' }} rows={2} />
        <Button text={{ key: 'yls.books.reverse' }} kind="danger" />
      </Form>
    </Section>
  );
}
