import { Button, Form, PageHeader, Select, TextField, useReader } from '../../../platform/index.js';
import type { PapersFormProps } from './papers.controller.js';

/** To which parent the fees are sent. */
export function FeeParentPage({ action, student, form }: PapersFormProps) {
  const { catalogue } = useReader();
  return (
    <>
      <PageHeader
        eyebrow={student}
        title={{ key: 'exchange.papers.fees.send' }}
        lead={{ key: 'exchange.papers.fees.lead' }}
      />
      <Form action={`${action}/fees`} form={form}>
        <TextField name="name" label={{ key: 'exchange.papers.parent' }} />
        <TextField name="email" label={{ key: 'exchange.papers.parent-email' }} type="email" />
        <Select
          name="locale"
          label={{ key: 'exchange.papers.language' }}
          choices={catalogue.locales.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Button text={{ key: 'exchange.papers.fees.send' }} />
      </Form>
    </>
  );
}
