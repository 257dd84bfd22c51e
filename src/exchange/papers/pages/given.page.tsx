import { Button, DateField, Form, PageHeader } from '../../../platform/index.js';
import type { PapersFormProps } from './papers.controller.js';

/** Since when the student, or the school, has the present version. */
export function GivenPage({ action, student, form, kind }: PapersFormProps) {
  return (
    <>
      <PageHeader
        eyebrow={student}
        title={{ key: `exchange.paper.${kind}` }}
        lead={{ key: 'exchange.papers.given.lead' }}
      />
      <Form action={`${action}/kinds/${kind}/given`} form={form}>
        <DateField name="on" label={{ key: 'exchange.papers.given.on' }} />
        <Button text={{ key: 'exchange.papers.save' }} />
      </Form>
    </>
  );
}
