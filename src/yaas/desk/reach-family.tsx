import { Alert, Button, ButtonRow, Form, TextField, useFormats, useText } from '../../platform/index.js';
import type { DeskEntry } from './desk.queries.js';

const untouched = { values: {}, errors: [] };

/** The ways to whoever is waited for: a reminder, another address, and a letter where no mail arrives. */
export function ReachFamily({ entry: { id, state }, consent }: DeskEntry) {
  if (state === 'awaiting_guardian' && consent?.state === 'asked') return <ReachGuardian id={id} consent={consent} />;
  return (
    <Form action={`/yaas/desk/entries/${id}/reminders`} form={untouched}>
      <ButtonRow>
        <Button text={{ key: 'yaas.nudge.student' }} icon="mail" kind="secondary" />
      </ButtonRow>
    </Form>
  );
}

function ReachGuardian({ id, consent }: { id: string; consent: NonNullable<DeskEntry['consent']> }) {
  const t = useText();
  const { dateTime } = useFormats();
  const { undelivered, giverEmail, remindedAt } = consent;
  return (
    <>
      {undelivered ? (
        <Alert
          tone="error"
          title={{ key: 'yaas.nudge.undelivered', params: { address: giverEmail ?? '' } }}
          text={{ key: 'yaas.nudge.undelivered.text' }}
        />
      ) : (
        <Alert tone="info" text={{ key: 'yaas.desk.awaits_guardian' }} slim />
      )}
      <Form action={`/yaas/desk/entries/${id}/reminders`} form={untouched}>
        <ButtonRow>
          <Button text={{ key: 'yaas.nudge.guardian' }} icon="mail" kind={undelivered ? 'plain' : 'secondary'} />
        </ButtonRow>
        {remindedAt && <p class="quiet">{t('yaas.waits.reminded', { day: dateTime(remindedAt) })}</p>}
      </Form>
      <OtherWays id={id} open={undelivered} />
    </>
  );
}

function OtherWays({ id, open }: { id: string; open: boolean }) {
  const t = useText();
  return (
    <details class="desk__act" open={open}>
      <summary>{t('yaas.nudge.other_ways')}</summary>
      <Form action={`/yaas/desk/entries/${id}/guardian`} form={untouched}>
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
