import {
  Button,
  EmptyState,
  Form,
  PageHeader,
  Radios,
  Section,
  TextArea,
  type FormState,
} from '../../platform/index.js';
import type { WorkerOnFile } from '../workers/workers.queries.js';
import { PapersTable } from './papers-table.js';
import { StandingShown } from './standing-shown.js';

interface OwnPapersPageProps {
  appointments: readonly WorkerOnFile[];
  form: FormState;
}

/** One's own trainings and checks, and the yearly word on conflicts. */
export function OwnPapersPage({ appointments, form }: OwnPapersPageProps) {
  if (appointments.length === 0)
    return <EmptyState title={{ key: 'vetting.own.title' }} text={{ key: 'vetting.own.none' }} />;
  return (
    <>
      <PageHeader title={{ key: 'vetting.own.title' }} lead={{ key: 'vetting.own.lead' }} />
      {appointments.map((worker) => (
        <Section key={worker.id} title={worker.homePlace}>
          <StandingShown standing={worker.standing} />
          {worker.papers.length > 0 && <PapersTable papers={worker.papers} />}
        </Section>
      ))}
      <Section title={{ key: 'vetting.declaration.title' }} lead={{ key: 'vetting.declaration.lead' }}>
        <Form action="/vetting/own/declaration" form={form}>
          <Radios
            name="conflict"
            label={{ key: 'vetting.declaration.question' }}
            choices={[
              { value: 'no', label: { key: 'vetting.declaration.no' } },
              { value: 'yes', label: { key: 'vetting.declaration.yes' } },
            ]}
          />
          <TextArea name="note" label={{ key: 'vetting.declaration.which' }} rows={2} optional />
          <Button text={{ key: 'vetting.declaration.save' }} />
        </Form>
      </Section>
    </>
  );
}
