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
import type { Tie } from '../ties/ties.queries.js';
import type { WorkerOnFile } from '../workers/workers.queries.js';
import { HomeForm } from './home-form.js';
import { PapersTable } from './papers-table.js';
import { StandingShown } from './standing-shown.js';
import { TiesSection } from './ties-section.js';

/** The page's forms as they were typed; each by what it changes. */
export interface OwnForms {
  declaration: FormState;
  home: FormState;
  tie: FormState;
}

interface OwnPapersPageProps {
  appointments: readonly WorkerOnFile[];
  ties: readonly Tie[];
  forms: OwnForms;
}

/** One's own trainings and checks, the yearly word on conflicts, home and relatives. */
export function OwnPapersPage({ appointments, ties, forms }: OwnPapersPageProps) {
  const [first] = appointments;
  if (!first) return <EmptyState title={{ key: 'vetting.own.title' }} text={{ key: 'vetting.own.none' }} />;
  return (
    <>
      <PageHeader title={{ key: 'vetting.own.title' }} lead={{ key: 'vetting.own.lead' }} />
      {appointments.map((worker) => (
        <Section key={worker.id} title={worker.homePlace}>
          <StandingShown standing={worker.standing} />
          {worker.papers.length > 0 && <PapersTable papers={worker.papers} />}
        </Section>
      ))}
      <Section id="declaration" title={{ key: 'vetting.declaration.title' }} lead={{ key: 'vetting.declaration.lead' }}>
        <DeclarationForm form={forms.declaration} />
      </Section>
      <Section id="home" title={{ key: 'vetting.home.title' }} lead={{ key: 'vetting.home.lead' }}>
        <HomeForm action="/vetting/own/home" worker={first} form={forms.home} />
      </Section>
      <TiesSection ties={ties} action="/vetting/own/ties" form={forms.tie} mayEnd={false} />
    </>
  );
}

function DeclarationForm({ form }: { form: FormState }) {
  return (
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
  );
}
