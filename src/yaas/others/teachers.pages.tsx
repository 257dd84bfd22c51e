import { Button, ButtonRow, Form, PageHeader, TextField, useFormats, type FormState } from '../../platform/index.js';
import type { InvitationOpened } from './teachers.service.js';

/** Whom to invite, for how many students, and until when. */
export function NewTeacherPage({ member, form }: { member: string; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'yaas.teachers.new' }} lead={{ key: 'yaas.teachers.new.lead' }} />
      <Form action="/yaas/others/teachers" form={form}>
        <input type="hidden" name="member" value={member} />
        <TextField name="name" label={{ key: 'yaas.teachers.name' }} autocomplete="off" />
        <TextField name="email" type="email" label={{ key: 'yaas.teachers.email' }} autocomplete="off" />
        <TextField
          name="most"
          label={{ key: 'yaas.teachers.most' }}
          hint={{ key: 'yaas.teachers.most.hint' }}
          inputMode="numeric"
          width="short"
          defaultValue="30"
        />
        <TextField
          name="until"

          label={{ key: 'yaas.teachers.until' }}
          hint={{ key: 'yaas.teachers.until.hint' }}
          width="medium"
        />
        <ButtonRow>
          <Button text={{ key: 'yaas.teachers.send' }} icon="mail" big />
        </ButtonRow>
      </Form>
    </>
  );
}

/** What the link of an invitation opens. */
export function InvitationPage({ memberName, most, until, token }: InvitationOpened & { token: string }) {
  const { date } = useFormats();
  return (
    <>
      <PageHeader
        title={{ key: 'yaas.teachers.accept.title', params: { member: memberName } }}
        lead={{ key: 'yaas.teachers.accept.lead', params: { most, until: date(until) } }}
      />
      <Form action={`/yaas/others/teachers/invitation/${token}/acceptance`} form={{ values: {}, errors: [] }}>
        <ButtonRow>
          <Button text={{ key: 'yaas.teachers.accept.button' }} big />
        </ButtonRow>
      </Form>
    </>
  );
}
