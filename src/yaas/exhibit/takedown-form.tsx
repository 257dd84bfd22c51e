import { Button, Form, Select, TextField, useText, type FormState } from '../../platform/index.js';
import { TAKEDOWN_REASONS } from './exhibit-takedown.entity.js';

/** Staff take the work down in one step. */
export function TakedownForm({ slug, form }: { slug: string; form: FormState }) {
  const t = useText();
  const reasons = TAKEDOWN_REASONS.map((value) => ({ value, label: t(`yaas.takedown.reason.${value}`) }));
  return (
    <details class="takedown" open={form.errors.length > 0}>
      <summary>{t('yaas.takedown.title')}</summary>
      <Form action={`/exhibit/${slug}/takedown`} form={form}>
        <Select name="reason" label={{ key: 'yaas.takedown.reason' }} choices={reasons} empty={false} />
        <TextField name="note" label={{ key: 'yaas.takedown.note' }} optional maxLength={500} />
        <Button text={{ key: 'yaas.takedown.do' }} kind="danger" />
      </Form>
    </details>
  );
}
