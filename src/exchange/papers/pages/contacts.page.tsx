import { Button, Form, PageHeader, TextField } from '../../../platform/index.js';
import type { PapersFormProps } from './papers.controller.js';

/** Whom the student calls; the card and the school's letter name them. */
export function ContactsPage({ action, student, form }: PapersFormProps) {
  return (
    <>
      <PageHeader
        eyebrow={student}
        title={{ key: 'exchange.papers.contacts' }}
        lead={{ key: 'exchange.papers.contacts.lead' }}
      />
      <Form action={`${action}/contacts`} form={form}>
        <TextField name="coordinatorName" label={{ key: 'exchange.papers.coordinator' }} />
        <TextField
          name="coordinatorPhone"
          label={{ key: 'exchange.papers.coordinator-phone' }}
          type="tel"
          width="medium"
        />
        <TextField name="coordinatorEmail" label={{ key: 'exchange.papers.coordinator-email' }} type="email" />
        <TextField name="areaName" label={{ key: 'exchange.papers.area' }} optional />
        <TextField name="areaPhone" label={{ key: 'exchange.papers.area-phone' }} type="tel" width="medium" optional />
        <Button text={{ key: 'exchange.papers.save' }} />
      </Form>
    </>
  );
}
