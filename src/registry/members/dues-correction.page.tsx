import { Button, ButtonRow, Form, PageHeader, Section, TextField, type FormState } from '../../platform/index.js';
import { DuesFields } from './dues-fields.js';

export interface DuesCorrectionModel {
  id: string;
  tiers: readonly { id: string; name: string }[];
  form: FormState;
  striking: FormState;
}

/** A payment that came, or a correction: what stood there stays on record. */
export function DuesCorrectionPage({ id, tiers, form, striking }: DuesCorrectionModel) {
  const path = `/registry/dues-periods/${id}`;
  return (
    <>
      <PageHeader title={{ key: 'registry.dues.correct' }} lead={{ key: 'registry.correction.lead' }} />
      <Form action={`${path}/correction`} form={form}>
        <DuesFields tiers={tiers} />
        <TextField
          name="because"
          label={{ key: 'registry.correction.because' }}
          hint={{ key: 'registry.dues.because.hint' }}
        />
        <ButtonRow>
          <Button text={{ key: 'registry.correction.save' }} />
        </ButtonRow>
      </Form>
      <Section title={{ key: 'registry.correction.strike' }} lead={{ key: 'registry.correction.strike.lead' }}>
        <Form action={`${path}/striking`} form={striking}>
          <TextField name="reason" label={{ key: 'registry.correction.because' }} />
          <ButtonRow>
            <Button kind="danger" text={{ key: 'registry.correction.strike' }} />
          </ButtonRow>
        </Form>
      </Section>
    </>
  );
}
