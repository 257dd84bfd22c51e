import {
  Button,
  Form,
  PageHeader,
  Radios,
  Section,
  Table,
  TextArea,
  TextField,
  useFormats,
  useText,
  type Column,
  type FormState,
} from '../../platform/index.js';
import { ENDING_ACTS } from '../retaliation/retaliation-sign-off.entity.js';
import type { SignOffRow } from '../retaliation/sign-off.projection.js';

interface SignOffsPageProps {
  form: FormState;
  maySign: boolean;
  signOffs: readonly SignOffRow[];
}

/** What was signed off in spite of a complaint, and the form for the next one. */
export function SignOffsPage({ form, maySign, signOffs }: SignOffsPageProps) {
  const columns = useColumns();
  return (
    <>
      <PageHeader title={{ key: 'incidents.sign_off.title' }} lead={{ key: 'incidents.sign_off.lead' }} />
      {maySign && (
        <Form action="/incidents/sign-offs" form={form}>
          <TextField name="email" type="email" label={{ key: 'incidents.sign_off.student' }} />
          <Radios
            name="act"
            label={{ key: 'incidents.sign_off.act' }}
            choices={ENDING_ACTS.map((value) => ({ value, label: { key: `incidents.ending.${value}` } }))}
          />
          <TextArea name="reason" label={{ key: 'incidents.sign_off.reason' }} rows={5} />
          <Button text={{ key: 'incidents.sign_off.sign' }} />
        </Form>
      )}
      {signOffs.length > 0 && (
        <Section title={{ key: 'incidents.sign_off.signed' }}>
          <Table
            caption={{ key: 'incidents.sign_off.signed' }}
            hideCaption
            columns={columns}
            rows={signOffs}
            rowKey={({ id }) => id}
          />
        </Section>
      )}
    </>
  );
}

function useColumns(): Column<SignOffRow>[] {
  const t = useText();
  const { dateTime } = useFormats();
  return [
    { heading: { key: 'incidents.sign_off.name' }, cell: ({ name }) => name },
    { heading: { key: 'incidents.sign_off.act' }, cell: ({ act }) => t(`incidents.ending.${act}`) },
    { heading: { key: 'incidents.sign_off.reason' }, cell: ({ reason }) => reason },
    {
      heading: { key: 'incidents.sign_off.by' },
      cell: ({ signedByName, signedAt }) => `${signedByName}, ${dateTime(signedAt)}`,
    },
  ];
}
