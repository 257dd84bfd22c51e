import {
  Button,
  ButtonRow,
  DateField,
  Form,
  PageHeader,
  Radios,
  TextArea,
  TextField,
  type FormState,
} from '../../platform/index.js';
import { actKinds } from './partnership-kind.js';

/** A form for one act of an agreement. */
export function ActPage({ id, form }: { id: string; form: FormState }) {
  return (
    <>
      <PageHeader title={{ key: 'registry.act.add' }} lead={{ key: 'registry.act.add.lead' }} />
      <Form action={`/registry/partnerships/${id}/acts`} form={form}>
        <Radios
          name="kind"
          label={{ key: 'registry.act' }}
          choices={actKinds.map((kind) => ({ value: kind, label: { key: `registry.act.${kind}` } }))}
        />
        <DateField name="datedOn" label={{ key: 'registry.act.date' }} />
        <TextArea
          name="signers"
          optional
          label={{ key: 'registry.act.signers' }}
          hint={{ key: 'registry.act.signers.hint' }}
          rows={3}
        />
        <TextField
          name="source"
          optional
          label={{ key: 'registry.act.source' }}
          hint={{ key: 'registry.act.source.hint' }}
        />
        <ButtonRow>
          <Button text={{ key: 'registry.act.add' }} />
        </ButtonRow>
      </Form>
    </>
  );
}
