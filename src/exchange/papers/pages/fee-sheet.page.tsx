import {
  Alert,
  Button,
  Form,
  PageHeader,
  SummaryList,
  TextField,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../../platform/index.js';
import { feePath, type FeeSheets } from '../fee-sheets.service.js';

interface FeeSheetPageProps {
  told: Awaited<ReturnType<FeeSheets['byLink']>>;
  token: string;
  form: FormState;
}

/** Every fee by itself and together, as the parent is told before they agree to anything. */
export function FeeSheetPage({ told: { sheet, student, sponsor }, token, form }: FeeSheetPageProps) {
  const t = useText();
  const { day } = useFormats();
  const { locale } = useLocale();
  const dollars = (amount: number) => <bdi dir="ltr">{t('exchange.fees.dollars', { amount })}</bdi>;
  const total = sheet.lines.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <>
      <PageHeader
        eyebrow={sponsor}
        title={{ key: 'exchange.fees.title' }}
        lead={{ key: 'exchange.fees.lead', params: { student } }}
      />
      <SummaryList
        rows={[
          ...sheet.lines.map(({ what, amount }) => ({ label: what, value: dollars(amount) })),
          { label: { key: 'exchange.fees.total' }, value: dollars(total) },
        ]}
      />
      {sheet.acknowledgedOn === null ? (
        <Form action={feePath(token, locale)} form={form}>
          <p>{t('exchange.fees.confirm.text')}</p>
          <TextField name="typedName" label={{ key: 'exchange.fees.name' }} autocomplete="name" />
          <Button text={{ key: 'exchange.fees.confirm' }} />
        </Form>
      ) : (
        <Alert
          tone="success"
          title={{
            key: 'exchange.fees.confirmed',
            params: { by: sheet.acknowledgedBy, on: day(sheet.acknowledgedOn) },
          }}
        />
      )}
    </>
  );
}
