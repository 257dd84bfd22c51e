import { Button, Form, Radios, TextField, useText, type RuleResult } from '../../platform/index.js';

/** Asked only where the rules ask a fee that nobody has settled. */
export function FeeForm({ id, verdicts }: { id: string; verdicts: readonly RuleResult[] }) {
  const t = useText();
  if (!verdicts.some((verdict) => verdict.id === 'fee_settled' && !verdict.ok)) return null;
  const choices = ['paid', 'waived'].map((value) => ({ value, label: { key: `yaas.desk.fee.${value}` } }));
  return (
    <details class="desk__act">
      <summary>{t('yaas.desk.fee')}</summary>
      <Form id="fee" action={`/yaas/desk/entries/${id}/fee`}>
        <Radios name="state" label={{ key: 'yaas.desk.fee.state' }} choices={choices} />
        <TextField
          name="note"
          label={{ key: 'yaas.desk.fee.note' }}
          hint={{ key: 'yaas.desk.fee.note_hint' }}
          optional
        />
        <Button text={{ key: 'yaas.desk.fee.save' }} kind="secondary" />
      </Form>
    </details>
  );
}
