import { Button, Form, PageHeader, Select, TextField, type FormState, type Words } from '../../platform/index.js';

interface DelegationFormProps {
  eyebrow: Words;
  title: Words;
  action: string;
  /** Where its students may live; asked once. */
  towns?: readonly { id: string; name: string }[];
  form: FormState;
}

/** What a delegation is called, where its students live, and how many seats it needs. */
export const DelegationFormPage = ({ eyebrow, title, action, towns, form }: DelegationFormProps) => (
  <>
    <PageHeader eyebrow={eyebrow} title={title} />
    <Form action={action} form={form}>
      <TextField name="name" label={{ key: 'yls.delegations.name' }} hint={{ key: 'yls.delegations.name.hint' }} />
      {towns && (
        <Select
          name="communityId"
          label={{ key: 'yls.delegations.town' }}
          hint={{ key: 'yls.delegations.town.hint' }}
          choices={towns.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={towns[0]?.id}
        />
      )}
      <TextField
        name="seats"
        label={{ key: 'yls.delegations.seats-wanted' }}
        hint={{ key: 'yls.delegations.seats-wanted.hint' }}
        inputMode="numeric"
        width="short"
      />
      <Button text={{ key: 'yls.desk.save' }} />
    </Form>
  </>
);
