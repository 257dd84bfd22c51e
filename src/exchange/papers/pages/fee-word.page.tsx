import { Button, DateField, Form, PageHeader, TextField } from '../../../platform/index.js';
import type { PapersFormProps } from './papers.controller.js';

/** A parent's word that came on paper or in a talk. */
export function FeeWordPage({ action, student, form }: PapersFormProps) {
  return (
    <>
      <PageHeader
        eyebrow={student}
        title={{ key: 'exchange.papers.fees.word' }}
        lead={{ key: 'exchange.papers.fees.word.lead' }}
      />
      <Form action={`${action}/fees/word`} form={form}>
        <TextField name="by" label={{ key: 'exchange.papers.parent' }} />
        <DateField name="on" label={{ key: 'exchange.papers.on' }} />
        <Button text={{ key: 'exchange.papers.save' }} />
      </Form>
    </>
  );
}
