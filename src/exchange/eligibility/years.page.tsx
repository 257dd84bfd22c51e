import { Button, Form, PageHeader, TextArea, type FormState } from '../../platform/index.js';

/** Why a student of more years comes all the same. */
export function YearsPage({ id, student, form }: { id: string; student: string; form: FormState }) {
  return (
    <>
      <PageHeader eyebrow={student} title={{ key: 'exchange.years.title' }} lead={{ key: 'exchange.years.lead' }} />
      <Form action={`/exchange/applications/${id}/years`} form={form}>
        <TextArea name="because" label={{ key: 'exchange.years.because' }} rows={4} />
        <Button text={{ key: 'exchange.years.give' }} />
      </Form>
    </>
  );
}
