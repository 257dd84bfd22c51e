import { Button, Form, TextField, useText, type FormState } from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';

/** For a link that did not arrive: look at the address, correct it, send it again. */
export function AskAgain({
  entry: { id, guardianName, guardianEmail, consent },
  form,
}: {
  entry: StudentEntry;
  form: FormState;
}) {
  const t = useText();
  return (
    <details class="ask-again" open={form.errors.length > 0 || consent?.undelivered === true}>
      <summary>{t('yaas.ask_again.title')}</summary>
      <Form action={`/yaas/entries/${id}/guardian`} form={form}>
        <TextField name="guardianName" label={{ key: 'yaas.field.guardian_name' }} defaultValue={guardianName} />
        <TextField
          name="guardianEmail"
          type="email"
          label={{ key: 'yaas.field.guardian_email' }}
          hint={{ key: 'yaas.ask_again.hint' }}
          defaultValue={guardianEmail}
        />
        <Button text={{ key: 'yaas.ask_again.send' }} kind="secondary" icon="mail" />
      </Form>
    </details>
  );
}
