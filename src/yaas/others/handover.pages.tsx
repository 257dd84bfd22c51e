import { Button, ButtonRow, Form, PageHeader, TextField, useText, type FormState } from '../../platform/index.js';

/** Where the student is reached who takes the entry over. */
export function OfferPage({ id, title, name, form }: { id: string; title: string; name: string; form: FormState }) {
  return (
    <>
      <PageHeader
        title={{ key: 'yaas.handover.offer' }}
        lead={{ key: 'yaas.handover.offer.lead', params: { title, name } }}
      />
      <Form action={`/yaas/others/entries/${id}/handover`} form={form}>
        <TextField
          name="email"
          type="email"
          label={{ key: 'yaas.handover.email' }}
          hint={{ key: 'yaas.handover.email.hint' }}
          autocomplete="off"
        />
        <ButtonRow>
          <Button text={{ key: 'yaas.handover.send' }} icon="mail" big />
        </ButtonRow>
      </Form>
    </>
  );
}

/** What the student's link opens. */
export function TakeOverPage({ title, token }: { title: string; token: string }) {
  const t = useText();
  return (
    <>
      <PageHeader
        title={{ key: 'yaas.handover.take.title' }}
        lead={{ key: 'yaas.handover.take.lead', params: { title } }}
      />
      <p>{t('yaas.handover.take.after')}</p>
      <Form action={`/yaas/take-over/${token}`} form={{ values: {}, errors: [] }}>
        <ButtonRow>
          <Button text={{ key: 'yaas.handover.take.button' }} big />
        </ButtonRow>
      </Form>
    </>
  );
}
