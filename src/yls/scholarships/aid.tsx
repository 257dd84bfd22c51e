import { Button, Form, Section, Select, TextField, useLocale, useText, type FormState } from '../../platform/index.js';
import { moneyIn } from '../fees/documents/money.js';
import { OVER } from '../registration/registration-state.js';
import type { Deciding } from '../admission/decision.queries.js';

/** A scholarship, where there is a fund. */
export function Aid({
  deciding: { registration, summit, funds, grant },
  form,
}: {
  deciding: Deciding;
  form: FormState;
}) {
  const t = useText();
  const { locale } = useLocale();
  if (funds.length === 0 || OVER.has(registration.state)) return null;
  return (
    <Section title={{ key: 'yls.aid.title' }}>
      {grant && (
        <p>
          {t('yls.aid.given', { amount: moneyIn(grant.cents, summit.currency, locale) })}{' '}
          {grant.byRule ? t('yls.aid.by-rule') : grant.reason}
        </p>
      )}
      <Form action={`/yls/registrations/${registration.id}/grant`} form={form}>
        <Select
          name="fundId"
          label={{ key: 'yls.aid.fund' }}
          choices={funds.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField name="cents" label={{ key: 'yls.aid.amount' }} inputMode="decimal" width="short" />
        <TextField name="reason" label={{ key: 'yls.aid.reason' }} />
        <Button text={{ key: 'yls.aid.give' }} kind="secondary" />
      </Form>
    </Section>
  );
}
