import { Button, ButtonRow, Form, PageHeader, type FormState } from '../../platform/index.js';
import { ActFields } from './act-fields.js';

/** A form for one act of an agreement. */
export function ActPage({ id, form }: { id: string; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.act.add' }} lead={{ key: 'registry.act.add.lead' }} />
      <Form action={`/registry/partnerships/${id}/acts`} form={form} files>
        <ActFields />
        <ButtonRow>
          <Button text={{ key: 'registry.act.add' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
