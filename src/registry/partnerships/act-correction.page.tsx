import { Button, ButtonRow, Form, PageHeader, Section, TextField, type FormState } from '../../platform/index.js';
import { ActFields } from './act-fields.js';

/** What was recorded wrongly stays on record as such; the act typed here counts instead. */
export function ActCorrectionPage({ id, form, striking }: { id: string; form: FormState; striking: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.act.correct' }} lead={{ key: 'registry.correction.lead' }} />
      <Form action={`/registry/acts/${id}/correction`} form={form} files>
        <ActFields />
        <TextField name="because" label={{ key: 'registry.correction.because' }} />
        <ButtonRow>
          <Button text={{ key: 'registry.correction.save' }} />
        </ButtonRow>
      </Form>
      <Section title={{ key: 'registry.correction.strike' }} lead={{ key: 'registry.correction.strike.lead' }}>
        <Form action={`/registry/acts/${id}/striking`} form={striking}>
          <TextField name="reason" label={{ key: 'registry.correction.because' }} />
          <ButtonRow>
            <Button kind="danger" text={{ key: 'registry.correction.strike' }} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
