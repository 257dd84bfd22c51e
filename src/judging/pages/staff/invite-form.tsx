import { Button, Form, Select, TextField, useText, type FormState } from '../../../platform/index.js';

/** Asks a person by mail to judge: first it is looked at what they could not judge. */
export function InviteForm({ roundId, form }: { roundId: string; form: FormState }) {
  const t = useText();
  return (
    <details class="judging-invite" open={form.errors.length > 0}>
      <summary>{t('judging.invite.title')}</summary>
      <Form action={`/judging/rounds/${roundId}/invitations/check`} form={form}>
        <InvitationFields />
        <Button text={{ key: 'judging.invite.check' }} />
      </Form>
    </details>
  );
}

/** Whom, where, and in which language. */
export function InvitationFields() {
  return (
    <>
      <TextField name="name" label={{ key: 'judging.invite.name' }} autocomplete="off" />
      <TextField name="email" label={{ key: 'judging.invite.email' }} type="email" autocomplete="off" />
      <Select
        name="locale"
        label={{ key: 'judging.invite.locale' }}
        empty={false}
        choices={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
      />
    </>
  );
}
