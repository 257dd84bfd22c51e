import { Alert, Button, ButtonRow, Form, TextField, useFormats, useText } from '../../platform/index.js';
import type { DeskEntry } from './desk.queries.js';

/** The ways to whoever is waited for: a reminder, another address, and a letter where no mail arrives. */
export function ReachFamily({ entry: { id, state }, consent }: DeskEntry) {
  const t = useText();
  const { dateTime } = useFormats();
  const isGuardian = state === 'awaiting_guardian' && consent?.state === 'asked';
  return (
    <>
      {isGuardian && consent.undelivered && (
        <Alert
          tone="error"
          title={{ key: 'yaas.nudge.undelivered', params: { address: consent.giverEmail ?? '' } }}
          text={{ key: 'yaas.nudge.undelivered.text' }}
        />
      )}
      {isGuardian && !consent.undelivered && <Alert tone="info" text={{ key: 'yaas.desk.awaits_guardian' }} slim />}
      <Form action={`/yaas/desk/entries/${id}/reminders`} form={{ values: {}, errors: [] }}>
        <ButtonRow>
          <Button
            text={{ key: isGuardian ? 'yaas.nudge.guardian' : 'yaas.nudge.student' }}
            icon="mail"
            kind={isGuardian && consent.undelivered ? 'plain' : 'secondary'}
          />
        </ButtonRow>
        {isGuardian && consent.remindedAt && (
          <p class="quiet">{t('yaas.waits.reminded', { day: dateTime(consent.remindedAt) })}</p>
        )}
      </Form>
      {isGuardian && <OtherWays id={id} open={consent.undelivered} />}
    </>
  );
}

function OtherWays({ id, open }: { id: string; open: boolean }) {
  const t = useText();
  return (
    <details class="desk__act" open={open}>
      <summary>{t('yaas.nudge.other_ways')}</summary>
      <Form action={`/yaas/desk/entries/${id}/guardian`} form={{ values: {}, errors: [] }}>
        <TextField name="guardianName" label={{ key: 'yaas.field.guardian_name' }} autocomplete="off" />
        <TextField
          name="guardianEmail"
          type="email"
          label={{ key: 'yaas.nudge.other_address' }}
          hint={{ key: 'yaas.nudge.other_address.hint' }}
          autocomplete="off"
        />
        <Button text={{ key: 'yaas.nudge.other_address.send' }} kind="secondary" />
      </Form>
      <form action={`/yaas/desk/entries/${id}/letter`} method="post">
        <p>{t('yaas.letter.offer')}</p>
        <Button text={{ key: 'yaas.letter.button' }} kind="secondary" icon="file" />
      </form>
    </details>
  );
}
